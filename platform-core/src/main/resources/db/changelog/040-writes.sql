--liquibase formatted sql

--changeset armature:040-number-counter
-- The next number of each AUTO_NUMBER field; nodes take blocks of it in transactions of their own.
create table number_counter (
    org_id text collate "C" not null,
    module_no int2 not null,
    field text collate "C" not null,
    next int8 not null,
    primary key (org_id, module_no, field)
);
select armature_protect('number_counter');

--changeset armature:040-record-unique
-- One row per unique value of a live record. value_hash is 128 bits of a SHA-256 over field and folded value: a uuid,
-- because that type is fixed in width and its comparison leakproof.
create table record_unique (
    org_id text collate "C" not null,
    key_no int4 not null,
    value_hash uuid not null,
    record_id uuid not null,
    primary key (org_id, key_no, value_hash)
);
create index record_unique_record_idx on record_unique (org_id, record_id);
select armature_protect('record_unique');

--changeset armature:040-record-history
-- Old and new value of each audited field that a write changed.
create table record_history (
    org_id text collate "C" not null,
    record_id uuid not null,
    version int4 not null,
    field text collate "C" not null,
    old_value jsonb,
    new_value jsonb,
    changed_by_id uuid,
    changed_at timestamptz not null,
    through text collate "C" not null,
    primary key (org_id, record_id, version, field)
);
select armature_protect('record_history');

--changeset armature:040-outbox
-- What happened, without values. A reader's cursor is the pair (txid, position); it stops at its snapshot's xmin.
create sequence outbox_position;
grant usage on sequence outbox_position to armature_app;
create table outbox (
    org_id text collate "C" not null,
    txid xid8 not null default pg_current_xact_id(),
    position int8 not null default nextval('outbox_position'),
    module_no int2 not null,
    record_id uuid not null,
    kind text collate "C" not null,
    changed_fields text[] collate "C" not null,
    version int4 not null,
    occurred_at timestamptz not null
) partition by range (occurred_at);
create index outbox_cursor_idx on outbox (txid, position);
create table outbox_default partition of outbox default;
select armature_protect('outbox');
grant select on outbox to armature_platform;
create policy platform on outbox for select to armature_platform using (true);

--changeset armature:040-outbox-partitions splitStatements:false
-- Makes the partitions of today and the days ahead, moves rows that found none into theirs, drops days past keeping.
-- Days are those of UTC. Safe to run at any time and as often as one likes.
create function armature_outbox_maintain(days_ahead int, days_kept int) returns void
language plpgsql security definer set search_path from current as $$
declare
    today date := (now() at time zone 'UTC')::date;
    first_day date;
    day date;
    partition text;
begin
    perform pg_advisory_xact_lock(hashtextextended('armature_outbox_maintain', 0));
    select least(today, min((occurred_at at time zone 'UTC')::date)) into first_day from outbox_default;
    for day in select d::date from generate_series(coalesce(first_day, today), today + days_ahead, '1 day') d loop
        partition := 'outbox_' || to_char(day, 'YYYYMMDD');
        continue when to_regclass(partition) is not null;
        execute format('create table %I (like outbox including defaults)', partition);
        execute format(
            'with moved as (delete from outbox_default where occurred_at >= %L and occurred_at < %L returning *) '
            'insert into %I select * from moved',
            day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC', partition);
        execute format('alter table outbox attach partition %I for values from (%L) to (%L)',
            partition, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
    end loop;
    for partition in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_\d{8}$'
            and to_date(right(c.relname, 8), 'YYYYMMDD') < today - days_kept
    loop
        execute format('drop table %I', partition);
    end loop;
end
$$;
revoke execute on function armature_outbox_maintain(int, int) from public;
grant execute on function armature_outbox_maintain(int, int) to armature_platform;
select armature_outbox_maintain(14, 30);
