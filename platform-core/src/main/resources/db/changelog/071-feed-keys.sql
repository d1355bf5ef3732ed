--liquibase formatted sql

--changeset armature:071-feed-key
-- Seals the cursors of an organisation's changes: they tell numbers of transactions and positions that all organisations share. A
-- new organisation gets its key with its first cursor; two random UUIDs are 244 bits that nobody knows.
create table feed_key (
    org_id text collate "C" primary key,
    secret bytea not null default sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))
);
insert into feed_key (org_id) select org_id from organisation;
select armature_protect('feed_key');
revoke update, delete on feed_key from armature_app;
