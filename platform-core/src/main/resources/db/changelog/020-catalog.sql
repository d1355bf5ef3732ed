--liquibase formatted sql

--changeset armature:020-organisation-definition
-- What organisations changed of the standard, one row per version.
create table organisation_definition (
    org_id text collate "C" not null,
    version int4 not null,
    document jsonb not null,
    changed_at timestamptz not null default now(),
    changed_by_id uuid,
    primary key (org_id, version)
);
select armature_protect('organisation_definition');

--changeset armature:020-catalog-revision
-- Which version is current, and a number that grows with every change of it or of a slot's state. An organisation
-- without a row changed nothing yet: version 0, revision 0.
create table catalog_revision (
    org_id text collate "C" primary key,
    version int4 not null,
    revision int8 not null
);
select armature_protect('catalog_revision');
grant select on catalog_revision to armature_platform;
create policy platform on catalog_revision for select to armature_platform using (true);

--changeset armature:020-slot-binding
-- Which slot column serves which field. A slot without a row is free, and empty in every record of the organisation.
create table slot_binding (
    org_id text collate "C" not null,
    module text collate "C" not null,
    field_key text collate "C" not null,
    kind text collate "C" not null,
    number int2 not null,
    state text collate "C" not null,
    primary key (org_id, module, field_key),
    unique (org_id, module, kind, number),
    constraint slot_binding_state check (state in ('FILLING', 'READY', 'CLEARING'))
);
select armature_protect('slot_binding');
create index slot_binding_unfinished_idx on slot_binding (org_id) where state <> 'READY';
grant select on slot_binding to armature_platform;
create policy platform on slot_binding for select to armature_platform using (true);
