--liquibase formatted sql

--changeset armature:042-stage-changes splitStatements:false
call armature_create_record_table('stage_changes', '
    currency       TEXT
    record_id      POLY_REFERENCE
    field          TEXT i
    from_stage     TEXT
    to_stage       TEXT i
    amount         CURRENCY
    changed_by_id  REFERENCE -> users
    changed_at     DATETIME i
    days_in_stage  DECIMAL(12,4)
');
