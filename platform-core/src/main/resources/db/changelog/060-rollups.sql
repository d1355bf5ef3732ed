--liquibase formatted sql

--changeset armature:060-record-rollup
-- What is made of the records that belong to one, by the key of how it is made. A row is right or it is not there: where there is
-- none, a read makes the value itself.
create table record_rollup (
    org_id text collate "C" not null,
    record_id uuid not null,
    rollup text collate "C" not null,
    number numeric,
    day date,
    moment timestamptz,
    primary key (org_id, record_id, rollup)
) with (fillfactor = 80);
select armature_protect('record_rollup');

--changeset armature:060-recount
alter table metadata_work drop constraint metadata_work_kind;
alter table metadata_work add constraint metadata_work_kind
    check (kind in ('REPLACE_KEY', 'PURGE_FIELD', 'PURGE_MODULE', 'LIST_VALUES', 'RECOUNT'));
