--liquibase formatted sql

--changeset armature:045-index-place splitStatements:false
-- An index that finds the places in a box without looking at every record of its latitudes.
create procedure armature_index_place(table_name text, column_name text) language plpgsql as $$
begin
    execute format('create index %I on %I (org_id, %I, %I, id) where deleted_at is null',
        table_name || '_' || column_name || '_idx', table_name, column_name || '_latitude', column_name || '_longitude');
end
$$;

--changeset armature:045-index-kind splitStatements:false
-- The index of one field: of its key where it has one, of an amount by its worth, of a place by where it is, of a list by
-- what it holds.
create or replace procedure armature_index_kind(table_name text, column_name text, kind text) language plpgsql as $$
begin
    if kind in ('TEXT', 'EMAIL', 'PHONE', 'URL', 'AUTO_NUMBER') then
        call armature_index_field(table_name, column_name || '_key');
    elsif kind = 'CURRENCY' then
        call armature_index_field(table_name, column_name || '_base');
    elsif kind = 'MULTI_PICKLIST' then
        call armature_index_list(table_name, column_name);
    elsif kind = 'TAGS' then
        call armature_index_list(table_name, column_name || '_key');
    elsif kind = 'GEO' then
        call armature_index_place(table_name, column_name);
    else
        call armature_index_field(table_name, column_name);
    end if;
end
$$;

--changeset armature:045-address-geo
drop index addresses_geo_latitude_idx;
call armature_index_place('addresses', 'geo');

--changeset armature:045-custom-record-tags
-- Custom modules share a table: tags of one are found without those of a larger one. On a new database 091-tags, which
-- runs later, finds them there.
alter table custom_record add column if not exists tags text[] collate "C";
alter table custom_record add column if not exists tags_key text[] collate "C";
drop index if exists custom_record_tags_key_idx;
create index custom_record_tags_key_idx on custom_record using gin (org_id, module_no, tags_key)
    where deleted_at is null;
