--liquibase formatted sql

--changeset armature:037-definition-note
-- What a version was made for, and how many modules, fields and picklists it changed.
alter table organisation_definition add column note text collate "C";
alter table organisation_definition add column differences int4;

--changeset armature:037-metadata-work
-- What a change of metadata leaves to do on records, in order. A row is there until its work is done; whoever repeats it
-- changes nothing.
create table metadata_work (
    org_id text collate "C" not null,
    position int8 generated always as identity,
    kind text collate "C" not null,
    module text collate "C" not null,
    field_key text collate "C" not null,
    old_key text collate "C",
    new_key text collate "C",
    requested_by_id uuid,
    requested_at timestamptz not null default now(),
    primary key (org_id, position),
    constraint metadata_work_kind check (kind in ('REPLACE_KEY', 'PURGE_FIELD'))
);
select armature_protect('metadata_work');
grant select on metadata_work to armature_platform;
create policy platform on metadata_work for select to armature_platform using (true);

--changeset armature:037-oldest-removal
-- When the oldest thing was removed that is not purged yet: who purges looks here, not into definitions.
alter table catalog_revision add column oldest_removal timestamptz;

--changeset armature:037-work-on-modules
alter table metadata_work drop constraint metadata_work_kind;
alter table metadata_work add constraint metadata_work_kind
    check (kind in ('REPLACE_KEY', 'PURGE_FIELD', 'PURGE_MODULE'));
