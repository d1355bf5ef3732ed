--liquibase formatted sql

--changeset armature:030-column-definition splitStatements:false
-- The columns of one field. Text kinds keep their folded key beside them, money its amount in the base currency.
create function armature_column_definition(name text, kind text) returns text language plpgsql immutable as $$
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
        when kind in ('REFERENCE', 'POLY_REFERENCE') then format('%I uuid', name)
    end;
end
$$;

--changeset armature:030-index-field splitStatements:false
-- An index that serves filters, orders and keyset pages over the live records of one organisation.
create procedure armature_index_field(table_name text, column_name text) language plpgsql as $$
begin
    execute format('create index %I on %I (org_id, %I, id) where deleted_at is null',
        table_name || '_' || column_name || '_idx', table_name, column_name);
end
$$;

--changeset armature:030-create-slots splitStatements:false
-- Typed columns for indexed custom fields; most are empty, so their indexes hold no entry of a record without a value.
create procedure armature_create_slots(table_name text, prefix text, data_type text, how_many int)
language plpgsql as $$
declare
    slot text;
begin
    for number in 1..how_many loop
        slot := prefix || number;
        execute format('alter table %I add column %I %s', table_name, slot, data_type);
        execute format(
            'create index %I on %I (org_id, %I, id) where deleted_at is null and %I is not null',
            table_name || '_' || slot || '_idx', table_name, slot, slot);
    end loop;
end
$$;

--changeset armature:030-create-record-table splitStatements:false
-- One line of module_columns per field: column name, kind, then what applies of: i (an index), -> table, SET_NULL or
-- RESTRICT (of a reference with a foreign key; default SET_NULL).
create procedure armature_create_record_table(table_name text, module_columns text) language plpgsql as $$
declare
    line text;
    word text[];
    definitions text := '';
    indexed text[] := array['created_at', 'created_by_id', 'updated_at', 'updated_by_id', 'owner_id'];
    foreign_keys text[] := array[]::text[];
    definition text;
begin
    for line in select trim(l) from regexp_split_to_table(module_columns, '\n') l where trim(l) <> '' loop
        word := regexp_split_to_array(line, '\s+');
        definition := armature_column_definition(word[1], word[2]);
        if definition is null then
            raise exception 'No column kind % (%)', word[2], line;
        end if;
        definitions := definitions || definition || ', ';
        if 'i' = any (word) or word[2] in ('REFERENCE', 'POLY_REFERENCE') then
            indexed := indexed || case
                when word[2] in ('TEXT', 'EMAIL', 'PHONE', 'URL', 'AUTO_NUMBER') then word[1] || '_key'
                else word[1]
            end;
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
    foreach definition in array indexed loop
        call armature_index_field(table_name, definition);
    end loop;
    call armature_create_slots(table_name, 'slot_text_', 'text collate "C"', 12);
    call armature_create_slots(table_name, 'slot_number_', 'numeric', 12);
    call armature_create_slots(table_name, 'slot_time_', 'timestamptz', 6);
    call armature_create_slots(table_name, 'slot_ref_', 'uuid', 8);
    perform armature_protect(table_name);
end
$$;
