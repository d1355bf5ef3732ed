--liquibase formatted sql

--changeset armature:052-access-definition
-- Who may do what, as far as organisations say it differently from the standard: one row per version.
create table access_definition (
    org_id text collate "C" not null,
    version int4 not null,
    document jsonb not null,
    note text collate "C",
    changed_at timestamptz not null default now(),
    changed_by_id uuid,
    primary key (org_id, version)
);
select armature_protect('access_definition');
-- Which version holds; the revision grows with it, so that every node notices.
alter table catalog_revision add column access_version int4 not null default 0;

--changeset armature:052-user-permission-sets splitStatements:false
call armature_create_record_table('user_permission_sets', '
    user_id            REFERENCE -> users
    permission_set_id  REFERENCE -> permission_sets
');

--changeset armature:052-record-share
-- Records shared by hand. The grantee is a user, a team or a role: ids name their module.
create table record_share (
    org_id text collate "C" not null,
    module_no int2 not null,
    record_id uuid not null,
    grantee_id uuid not null,
    level text collate "C" not null,
    granted_by_id uuid,
    granted_at timestamptz not null default now(),
    primary key (org_id, record_id, grantee_id),
    constraint record_share_level check (level in ('READ', 'READ_WRITE'))
);
create index record_share_grantee_idx on record_share (org_id, grantee_id, module_no, record_id);
select armature_protect('record_share');

--changeset armature:052-attachment-file-index
-- Who may fetch a file is found out by the records that hold it.
create index attachments_file_id_idx on attachments (org_id, file_id) where file_id is not null;
