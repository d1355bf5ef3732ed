--liquibase formatted sql

--changeset armature:070-trigrams
-- Finds texts that are spelled a little differently.
create extension if not exists pg_trgm;

--changeset armature:070-record-search
-- What search finds of records: a row for each field that holds a text, so that a statement leaves out the fields that its caller may not
-- read. A part is the module's number and the key of the field. A word begins with the organisation's key, so that the beginning of
-- one meets words of that organisation alone; the lists are of an organisation too, as an index of texts by their trigrams has no
-- other way.
create table record_search (
    org_id text collate "C" not null,
    record_id uuid not null,
    part text collate "C" not null,
    module_no int2 not null,
    words tsvector not null,
    fuzzy text collate "C",
    primary key (org_id, record_id, part)
);
create index record_search_words_idx on record_search using gin (org_id, words);
create index record_search_fuzzy_idx on record_search using gin (org_id, fuzzy gin_trgm_ops) where fuzzy is not null;
select armature_protect('record_search');

--changeset armature:070-search-work
-- FILL_SEARCH puts the values of a field, or of a module, into what search finds, or takes them out, as the catalog says by then.
alter table metadata_work drop constraint metadata_work_kind;
alter table metadata_work add constraint metadata_work_kind
    check (kind in ('REPLACE_KEY', 'LIST_VALUES', 'PURGE_FIELD', 'PURGE_MODULE', 'RECOUNT', 'FILL_SEARCH'));

--changeset armature:070-search-taken
-- The standard fields, as parts, whose values search finds in the records of an organisation, those included that were there before.
-- A node whose definitions have further searchable ones takes these in; an organisation without a row has everything before it.
create table search_taken (
    org_id text collate "C" primary key,
    parts text[] collate "C" not null
);
select armature_protect('search_taken');
grant select on search_taken to armature_platform;
create policy platform on search_taken for select to armature_platform using (true);
