--liquibase formatted sql

--changeset armature:067-outbox-by-organisation
-- What one organisation's readers go along: without it each would read past the events of all others.
create index outbox_org_cursor_idx on outbox (org_id, txid, position);
