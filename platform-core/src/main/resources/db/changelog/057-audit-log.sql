--liquibase formatted sql

--changeset armature:057-audit-log splitStatements:false
-- What happened, for auditors: who, what, which record and fields, no values. The application's roles may add and read;
-- the trigger stops the owner's accidents, the seals show the owner's intentions.
create sequence audit_position;
create table audit_log (
    org_id text collate "C" not null,
    position int8 not null default nextval('audit_position'),
    happened_at timestamptz not null,
    last_at timestamptz not null,
    times int4 not null,
    kind text collate "C" not null,
    detail text collate "C",
    module text collate "C",
    record_id uuid,
    names text[] collate "C" not null,
    version int4,
    user_id uuid,
    token_id uuid,
    channel text collate "C" not null,
    request_id text collate "C",
    address text collate "C",
    primary key (org_id, position)
);
create index audit_log_time_idx on audit_log (org_id, happened_at, position);
create index audit_log_kind_idx on audit_log (org_id, kind, position);
create index audit_log_user_idx on audit_log (org_id, user_id, position) where user_id is not null;
create index audit_log_record_idx on audit_log (org_id, record_id, position) where record_id is not null;

-- One row per sealed batch: its entries are those after the one position up to the other.
create table audit_seal (
    org_id text collate "C" not null,
    number int8 not null,
    after_position int8 not null,
    upto_position int8 not null,
    entries int4 not null,
    hash text collate "C" not null,
    sealed_at timestamptz not null default now(),
    primary key (org_id, number)
);

create function armature_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'The table % is only added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
    kept text;
begin
    foreach kept in array array['audit_log', 'audit_seal'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('alter table %I force row level security', kept);
        execute format('create policy organisation on %I to armature_app '
            'using (org_id = current_setting(''armature.org'', true)) '
            'with check (org_id = current_setting(''armature.org'', true))', kept);
        execute format('grant select, insert on %I to armature_app', kept);
        execute format('create trigger only_added_to before update or delete or truncate on %I '
            'for each statement execute function armature_only_added_to()', kept);
    end loop;
end
$$;
grant usage on sequence audit_position to armature_app, armature_platform;

--changeset armature:057-audit-platform
-- The platform adds what is done to its own tables, and sees of all logs only how far they go.
grant insert on audit_log to armature_platform;
grant select (org_id, position) on audit_log to armature_platform;
grant select (org_id, number, upto_position) on audit_seal to armature_platform;
create policy platform_adds on audit_log for insert to armature_platform with check (true);
create policy platform on audit_log for select to armature_platform using (true);
create policy platform on audit_seal for select to armature_platform using (true);
