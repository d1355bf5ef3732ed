--liquibase formatted sql

--changeset armature:036-custom-record splitStatements:false
-- The records of all custom modules of all organisations. module_no says of which module a row is; every statement names
-- it. Fields live in custom; references have no foreign key, since the table referred to depends on the module.
create table custom_record (
    org_id text collate "C" not null,
    id uuid not null,
    module_no int2 not null,
    version int4 not null,
    created_at timestamptz not null,
    created_by_id uuid,
    updated_at timestamptz not null,
    updated_by_id uuid,
    deleted_at timestamptz,
    deletion_id uuid,
    owner_id uuid,
    created_through text collate "C" not null,
    currency text collate "C",
    currency_key text collate "C",
    custom jsonb not null default '{}',
    primary key (org_id, id),
    constraint custom_record_module_no check (module_no >= 1000)
);
create index custom_record_live_idx on custom_record (org_id, module_no, id) where deleted_at is null;

do $$
declare
    indexed text;
begin
    foreach indexed in array array['created_at', 'created_by_id', 'updated_at', 'updated_by_id', 'owner_id'] loop
        execute format('create index %I on custom_record (org_id, module_no, %I, id) where deleted_at is null',
            'custom_record_' || indexed || '_idx', indexed);
    end loop;
end
$$;

--changeset armature:036-custom-record-slots splitStatements:false
-- The slots of record tables, but of a module each: two modules of an organisation use the same column independently.
do $$
declare
    family record;
    slot text;
begin
    for family in select * from (values
            ('slot_text_', 'text collate "C"', 12), ('slot_number_', 'numeric', 12),
            ('slot_time_', 'timestamptz', 6), ('slot_ref_', 'uuid', 8)) as f(prefix, data_type, how_many) loop
        for number in 1..family.how_many loop
            slot := family.prefix || number;
            execute format('alter table custom_record add column %I %s', slot, family.data_type);
            execute format('create index %I on custom_record (org_id, module_no, %I, id) '
                'where deleted_at is null and %I is not null', 'custom_record_' || slot || '_idx', slot, slot);
        end loop;
    end loop;
end
$$;
select armature_protect('custom_record');
