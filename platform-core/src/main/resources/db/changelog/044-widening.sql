--liquibase formatted sql

--changeset armature:044-lists-of-one
-- Fields that take several values from now on: what records hold becomes a list of one, in batches.
alter table metadata_work drop constraint metadata_work_kind;
alter table metadata_work add constraint metadata_work_kind
    check (kind in ('REPLACE_KEY', 'PURGE_FIELD', 'PURGE_MODULE', 'LIST_VALUES'));
