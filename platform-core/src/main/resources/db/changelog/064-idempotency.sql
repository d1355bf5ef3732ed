--liquibase formatted sql

--changeset armature:064-idempotency-key
-- Requests that are carried out once however often they are sent. Of the key itself there is a hash that only whoever has the key
-- can make; the answer is encrypted under the key. CLAIMED: nothing of it is committed. MARKED: something may be. FINISHED: it was
-- answered, and the answer is here unless it was too large or was dropped. It is told again while the caller has the same rights.
create table idempotency_key (
    org_id text collate "C" not null,
    caller text collate "C" not null,
    key_hash text collate "C" not null,
    request_hash text collate "C" not null,
    rights_hash text collate "C" not null,
    attempt uuid not null,
    state text collate "C" not null,
    answer bytea,
    keeps_answer bool not null default true,
    created_at timestamptz not null default now(),
    lease_until timestamptz not null,
    primary key (org_id, caller, key_hash),
    constraint idempotency_key_state check (state in ('CLAIMED', 'MARKED', 'FINISHED'))
);
-- what is encrypted does not compress
alter table idempotency_key alter column answer set storage external;
create index idempotency_key_created_idx on idempotency_key (created_at, org_id);
select armature_protect('idempotency_key');

--changeset armature:064-idempotency-key-sweep
-- The platform sees which organisations have keys that are due to go, and nothing else of them.
create policy due on idempotency_key for select to armature_platform using (true);
grant select (org_id, created_at) on idempotency_key to armature_platform;
