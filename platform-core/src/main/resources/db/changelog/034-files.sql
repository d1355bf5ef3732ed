--liquibase formatted sql

--changeset armature:034-file
-- What is known of uploaded files; their bytes are in a store. PENDING until a record refers to it.
create table file (
    org_id text collate "C" not null,
    id uuid not null,
    name text collate "C" not null,
    content_type text collate "C" not null,
    size_bytes int8 not null,
    sha256 text collate "C" not null,
    width int4,
    height int4,
    state text collate "C" not null,
    created_at timestamptz not null,
    created_by_id uuid,
    primary key (org_id, id),
    constraint file_state check (state in ('PENDING', 'ATTACHED'))
);
create index file_pending_idx on file (created_at, org_id) where state = 'PENDING';
select armature_protect('file');

--changeset armature:034-file-sweep
-- The platform sees which organisations have files that wait too long, and nothing else of them.
create policy waiting on file for select to armature_platform using (state = 'PENDING');
grant select (org_id, state, created_at) on file to armature_platform;

--changeset armature:034-attachment-file
alter table attachments add column file_id uuid;
