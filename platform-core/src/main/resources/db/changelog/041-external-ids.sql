--liquibase formatted sql

--changeset armature:041-add-external-ids splitStatements:false
-- Ids that other systems have for a record: a text "system, line feed, key" each, and beside them, to be searched, the
-- same texts and the systems alone. Arrays, as their operators may be leakproof and so use an index behind row-level
-- security; those of jsonb would be filters over the whole organisation.
create procedure armature_add_external_ids(table_name text) language plpgsql as $$
begin
    execute format('alter table %I add column external_ids text[] collate "C", '
        'add column external_ids_key text[] collate "C"', table_name);
    execute format('create index %I on %I using gin (org_id, external_ids_key) '
        'where deleted_at is null and external_ids_key is not null',
        table_name || '_external_ids_key_idx', table_name);
end
$$;

--changeset armature:041-external-ids splitStatements:false
-- Every record table has a deletion_id; nothing else does.
do $$
declare
    record_table text;
begin
    for record_table in
        select c.table_name from information_schema.columns c
        where c.table_schema = current_schema() and c.column_name = 'deletion_id'
    loop
        call armature_add_external_ids(record_table);
    end loop;
end
$$;

--changeset armature:041-create-record-table splitStatements:false
-- As it was, and then with external ids.
alter procedure armature_create_record_table(text, text) rename to armature_create_record_table_040;

create procedure armature_create_record_table(table_name text, module_columns text) language plpgsql as $$
begin
    call armature_create_record_table_040(table_name, module_columns);
    call armature_add_external_ids(table_name);
end
$$;
