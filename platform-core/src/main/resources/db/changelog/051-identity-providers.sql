--liquibase formatted sql

--changeset armature:051-issuer
-- Whose tokens open an organisation besides its own. One issuer may serve several organisations if a claim tells which:
-- then every one of them names a value of that claim, and no two the same.
create table issuer (
    id uuid primary key,
    org_id text collate "C" not null references organisation (org_id),
    name text collate "C" not null,
    issuer text collate "C" not null,
    audience text collate "C" not null,
    authorized_parties text[] collate "C" not null,
    organisation_claim text collate "C",
    organisation_value text collate "C",
    username_claim text collate "C" not null,
    email_claim text collate "C",
    first_name_claim text collate "C",
    last_name_claim text collate "C",
    roles_claim text collate "C",
    role_values text[] collate "C" not null,
    role_names text[] collate "C" not null,
    teams_claim text collate "C",
    team_values text[] collate "C" not null,
    team_names text[] collate "C" not null,
    first_login text collate "C" not null,
    active bool not null,
    created_at timestamptz not null,
    created_by uuid,
    changed_at timestamptz not null,
    changed_by uuid,
    constraint issuer_organisation unique nulls not distinct (issuer, organisation_value),
    constraint issuer_organisation_claim check ((organisation_claim is null) = (organisation_value is null)),
    constraint issuer_role_names check (cardinality(role_values) = cardinality(role_names)),
    constraint issuer_team_names check (cardinality(team_values) = cardinality(team_names)),
    constraint issuer_first_login check (first_login in ('REFUSE', 'LINK', 'CREATE'))
);
create index issuer_org_id_idx on issuer (org_id, created_at);
grant select, insert, update, delete on issuer to armature_platform;

--changeset armature:051-user-identity
-- Which user record is whose at which issuer. The subject is what an issuer never gives to another person; user names and
-- e-mail addresses are. claims_hash is of what was last taken over from a token.
create table user_identity (
    org_id text collate "C" not null,
    issuer text collate "C" not null,
    subject text collate "C" not null,
    user_id uuid not null,
    claims_hash text collate "C" not null,
    first_login_at timestamptz not null default now(),
    primary key (org_id, issuer, subject),
    constraint user_identity_user unique (org_id, user_id, issuer),
    foreign key (org_id, user_id) references users (org_id, id) on delete cascade
);
select armature_protect('user_identity');
