--liquibase formatted sql

--changeset armature:073-record-match
-- By what live records are found that duplicate rules look for. A row is the key of a record under one rule: a hash of what has
-- to be the same, and the texts that have to be alike. Side 0 is looked through; side 1 is there for rules whose writers are
-- compared by other fields than the records looked through.
create table record_match (
    org_id text collate "C" not null,
    rule_no int4 not null,
    side int2 not null,
    value_hash uuid not null,
    record_id uuid not null,
    first_text text collate "C",
    further_texts text[] collate "C",
    primary key (org_id, rule_no, side, value_hash, record_id)
);
create index record_match_record_idx on record_match (org_id, record_id);
create index record_match_text_idx on record_match using gin (org_id, rule_no, first_text gin_trgm_ops)
    where first_text is not null;
select armature_protect('record_match');

--changeset armature:073-match-keys
alter table metadata_work drop constraint metadata_work_kind;
alter table metadata_work add constraint metadata_work_kind
    check (kind in ('REPLACE_KEY', 'PURGE_FIELD', 'PURGE_MODULE', 'LIST_VALUES', 'RECOUNT', 'FILL_SEARCH',
        'MATCH_KEYS'));
