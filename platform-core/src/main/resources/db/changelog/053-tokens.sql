--liquibase formatted sql

--changeset armature:053-tokens
-- A rotated token has two secrets for a while. What scopes, networks and rate leave empty is not narrowed.
alter table api_token
    add column scopes text[] collate "C",
    add column networks text[] collate "C" not null default '{}',
    add column cost_per_minute integer,
    add column rotated_at timestamptz,
    add column previous_hash bytea unique,
    add column previous_until timestamptz,
    add constraint api_token_cost_positive check (cost_per_minute > 0),
    add constraint api_token_previous_ends check ((previous_hash is null) = (previous_until is null));

--changeset armature:053-limits
-- Only what was set for an organisation; everything else is the platform's default.
create table organisation_limit (
    org_id text collate "C" not null references organisation (org_id),
    name text collate "C" not null,
    value integer not null,
    primary key (org_id, name),
    constraint organisation_limit_sensible check (value >= 0)
);
grant select, insert, update, delete on organisation_limit to armature_platform;

--changeset armature:053-operations
-- Documents that clients may name instead of sending; when an organisation says so, the only ones that run.
create table registered_operation (
    org_id text collate "C" not null,
    hash text collate "C" not null,
    name text collate "C" not null,
    document text collate "C" not null,
    created_at timestamptz not null default now(),
    created_by uuid,
    primary key (org_id, hash),
    unique (org_id, name),
    constraint registered_operation_hash_form check (hash ~ '^[0-9a-f]{64}$')
);
select armature_protect('registered_operation');
alter table organisation add column only_registered boolean not null default false;
