--liquibase formatted sql

--changeset armature:010-protect splitStatements:false
-- Row-level security is the second wall: every statement names its organisation, and the policy checks it again.
create function armature_protect(table_name text) returns void language plpgsql as $$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format(
        'create policy organisation on %I to armature_app '
        'using (org_id = current_setting(''armature.org'', true)) '
        'with check (org_id = current_setting(''armature.org'', true))',
        table_name);
    execute format('grant select, insert, update, delete on %I to armature_app', table_name);
end
$$;

--changeset armature:010-organisation
create table organisation (
    org_id text collate "C" primary key,
    slug text collate "C" not null unique,
    name text collate "C" not null,
    time_zone text collate "C" not null,
    currency text collate "C" not null,
    locale text collate "C" not null,
    created_at timestamptz not null default now(),
    constraint organisation_key_form check (org_id ~ '^[a-z0-9]{10}$'),
    constraint organisation_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,62}$'),
    constraint organisation_currency_form check (currency ~ '^[A-Z]{3}$')
);
grant select, insert, update on organisation to armature_platform;

--changeset armature:010-api-token
create table api_token (
    id uuid primary key,
    org_id text collate "C" not null references organisation (org_id),
    user_id uuid,
    name text collate "C" not null,
    prefix text collate "C" not null,
    secret_hash bytea not null unique,
    roles text[] collate "C" not null,
    created_at timestamptz not null,
    created_by uuid,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index api_token_org_id_idx on api_token (org_id, created_at);
grant select, insert, update on api_token to armature_platform;
