--liquibase formatted sql

--changeset armature:033-btree-gin
-- Lets an index of lists begin with the organisation, as every index does.
create extension if not exists btree_gin;

--changeset armature:033-column-definition splitStatements:false
-- The columns of one field. Texts keep their folded key beside them, tags and composites too; money its amount in the
-- base currency; a place is two numbers; a duration is microseconds.
create or replace function armature_column_definition(name text, kind text) returns text
language plpgsql immutable as $$
begin
    return case
        when kind in ('TEXT', 'EMAIL', 'PHONE', 'URL', 'AUTO_NUMBER') then
            format('%I text collate "C", %I text collate "C"', name, name || '_key')
        when kind in ('PICKLIST', 'STAGE', 'LONG_TEXT', 'RICH_TEXT') then format('%I text collate "C"', name)
        when kind = 'INTEGER' then format('%I int4', name)
        when kind = 'LONG' then format('%I int8', name)
        when kind = 'PERCENT' then format('%I numeric(7,2)', name)
        when kind = 'CURRENCY' then format('%I numeric(22,4), %I numeric(22,4)', name, name || '_base')
        when kind ~ '^DECIMAL\(\d+,\d+\)$' then format('%I %s', name, replace(kind, 'DECIMAL', 'numeric'))
        when kind = 'BOOLEAN' then format('%I bool', name)
        when kind = 'DATE' then format('%I date', name)
        when kind = 'DATETIME' then format('%I timestamptz', name)
        when kind in ('REFERENCE', 'POLY_REFERENCE', 'FILE', 'IMAGE') then format('%I uuid', name)
        when kind = 'TIME' then format('%I time', name)
        when kind = 'DURATION' then format('%I int8', name)
        when kind = 'MULTI_PICKLIST' then format('%I text[] collate "C"', name)
        when kind = 'TAGS' then format('%I text[] collate "C", %I text[] collate "C"', name, name || '_key')
        when kind = 'JSON' then format('%I jsonb', name)
        when kind = 'GEO' then format('%I float8, %I float8', name || '_latitude', name || '_longitude')
        when kind in ('ADDRESS', 'PERSON_NAME') then format('%I jsonb, %I jsonb', name, name || '_key')
    end;
end
$$;

--changeset armature:033-index-list splitStatements:false
-- An index that serves what is asked of lists in the live records of one organisation.
create procedure armature_index_list(table_name text, column_name text) language plpgsql as $$
begin
    execute format('create index %I on %I using gin (org_id, %I) where deleted_at is null',
        table_name || '_' || column_name || '_idx', table_name, column_name);
end
$$;

--changeset armature:033-index-kind splitStatements:false
-- The index of one field: of its key where it has one, of an amount by its worth, of a place
-- by latitude, of a list by what it holds.
create procedure armature_index_kind(table_name text, column_name text, kind text) language plpgsql as $$
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
        call armature_index_field(table_name, column_name || '_latitude');
    else
        call armature_index_field(table_name, column_name);
    end if;
end
$$;

--changeset armature:033-create-record-table splitStatements:false
-- One line of module_columns per field: column name, kind, then what applies of: i (an index), -> table, SET_NULL or
-- RESTRICT (of a reference with a foreign key; default SET_NULL). Every record has tags.
create or replace procedure armature_create_record_table(table_name text, module_columns text)
language plpgsql as $$
declare
    line text;
    word text[];
    definitions text := '';
    indexed text[] := array['created_at', 'created_by_id', 'updated_at', 'updated_by_id', 'owner_id'];
    indexed_kinds text[] := array['DATETIME', 'REFERENCE', 'DATETIME', 'REFERENCE', 'REFERENCE'];
    foreign_keys text[] := array[]::text[];
    definition text;
begin
    for line in select trim(l) from regexp_split_to_table('tags TAGS i' || E'\n' || module_columns, '\n') l
        where trim(l) <> ''
    loop
        word := regexp_split_to_array(line, '\s+');
        definition := armature_column_definition(word[1], word[2]);
        if definition is null then
            raise exception 'No column kind % (%)', word[2], line;
        end if;
        definitions := definitions || definition || ', ';
        if 'i' = any (word) or word[2] in ('REFERENCE', 'POLY_REFERENCE') then
            indexed := indexed || word[1];
            indexed_kinds := indexed_kinds || word[2];
        end if;
        if word[2] = 'REFERENCE' then
            foreign_keys := foreign_keys || format(
                'foreign key (org_id, %I) references %I (org_id, id) %s', word[1], word[4],
                case when 'RESTRICT' = any (word) then '' else format('on delete set null (%I)', word[1]) end);
        end if;
    end loop;

    execute format('create table %I ('
        'org_id text collate "C" not null, id uuid not null, version int4 not null, '
        'created_at timestamptz not null, created_by_id uuid, '
        'updated_at timestamptz not null, updated_by_id uuid, '
        'deleted_at timestamptz, deletion_id uuid, owner_id uuid, created_through text collate "C" not null, '
        '%s custom jsonb not null default ''{}'', primary key (org_id, id))', table_name, definitions);
    foreach definition in array foreign_keys loop
        execute format('alter table %I add %s', table_name, definition);
    end loop;
    execute format('create index %I on %I (org_id, id) where deleted_at is null',
        table_name || '_live_idx', table_name);
    for place in 1..cardinality(indexed) loop
        call armature_index_kind(table_name, indexed[place], indexed_kinds[place]);
    end loop;
    call armature_create_slots(table_name, 'slot_text_', 'text collate "C"', 12);
    call armature_create_slots(table_name, 'slot_number_', 'numeric', 12);
    call armature_create_slots(table_name, 'slot_time_', 'timestamptz', 6);
    call armature_create_slots(table_name, 'slot_ref_', 'uuid', 8);
    perform armature_protect(table_name);
end
$$;

--changeset armature:033-add-field splitStatements:false
-- A field that a record table gains later: one line in the notation of armature_create_record_table.
create or replace procedure armature_add_field(table_name text, line text) language plpgsql as $$
declare
    word text[] := regexp_split_to_array(trim(line), '\s+');
    definition text := armature_column_definition(word[1], word[2]);
begin
    if definition is null then
        raise exception 'No column kind % (%)', word[2], line;
    end if;
    foreach definition in array string_to_array(definition, ', ') loop
        execute format('alter table %I add %s', table_name, definition);
    end loop;
    if word[2] = 'REFERENCE' then
        execute format('alter table %I add foreign key (org_id, %I) references %I (org_id, id) %s',
            table_name, word[1], word[4],
            case when 'RESTRICT' = any (word) then '' else format('on delete set null (%I)', word[1]) end);
    end if;
    if 'i' = any (word) or word[2] in ('REFERENCE', 'POLY_REFERENCE') then
        call armature_index_kind(table_name, word[1], word[2]);
    end if;
end
$$;
