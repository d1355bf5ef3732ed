--liquibase formatted sql

--changeset armature:055-payments splitStatements:false
call armature_create_record_table('payments', '
    currency     TEXT
    number       AUTO_NUMBER i
    invoice_id   REFERENCE -> invoices RESTRICT
    amount       CURRENCY i
    paid_at      DATE i
    method       PICKLIST i
    reference    TEXT i
    description  LONG_TEXT
');
