--liquibase formatted sql

--changeset armature:090-deletion-index runAlways:true splitStatements:false
-- Restore finds by it what was deleted together. Runs on every migration, so that no record table is left out.
do $$
declare
    record_table text;
begin
    for record_table in
        select c.table_name from information_schema.columns c
        where c.table_schema = current_schema() and c.column_name = 'deletion_id'
    loop
        execute format('create index if not exists %I on %I (org_id, deletion_id) where deletion_id is not null',
            record_table || '_deletion_idx', record_table);
    end loop;
end
$$;
