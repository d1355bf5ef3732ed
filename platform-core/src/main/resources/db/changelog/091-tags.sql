--liquibase formatted sql

--changeset armature:091-tags runAlways:true splitStatements:false
-- Every record has tags. Runs on every migration, so that no record table is left out.
do $$
declare
    record_table text;
begin
    for record_table in
        select c.table_name from information_schema.columns c
        where c.table_schema = current_schema() and c.column_name = 'deletion_id'
            and not exists (select 1 from information_schema.columns t
                where t.table_schema = c.table_schema and t.table_name = c.table_name and t.column_name = 'tags')
    loop
        execute format('alter table %I add column tags text[] collate "C", add column tags_key text[] collate "C"',
            record_table);
        call armature_index_list(record_table, 'tags_key');
    end loop;
end
$$;
