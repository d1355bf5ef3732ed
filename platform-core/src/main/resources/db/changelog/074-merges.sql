--liquibase formatted sql

--changeset armature:074-record-merge
-- Merges that can be undone: the record that stayed, and the values that it took over with those it had.
create table record_merge (
    org_id text collate "C" not null,
    id uuid not null,
    module_no int2 not null,
    master_id uuid not null,
    merged_by_id uuid,
    merged_at timestamptz not null,
    changes jsonb not null,
    undone_at timestamptz,
    primary key (org_id, id)
);
create index record_merge_master_idx on record_merge (org_id, master_id);
create index record_merge_age_idx on record_merge (merged_at, org_id);
select armature_protect('record_merge');
create policy due on record_merge for select to armature_platform using (true);
grant select (org_id, merged_at) on record_merge to armature_platform;

--changeset armature:074-record-merge-step
-- What a merge did to other records, in order. LOST: a record that became part of the one that stayed. MOVED: a reference to a lost
-- one that names the one that stayed now. CLEARED: one of the record that stayed to what became part of it. DROPPED: a record
-- that would have said the same as another. SHARED: a user or team with whom the one that stayed is shared since.
create table record_merge_step (
    org_id text collate "C" not null,
    merge_id uuid not null,
    position int4 not null,
    kind text collate "C" not null,
    module_no int2 not null,
    record_id uuid not null,
    field text collate "C",
    from_id uuid,
    primary key (org_id, merge_id, position),
    constraint record_merge_step_kind check (kind in ('LOST', 'MOVED', 'CLEARED', 'DROPPED', 'SHARED'))
);
create index record_merge_step_record_idx on record_merge_step (org_id, record_id);
select armature_protect('record_merge_step');
