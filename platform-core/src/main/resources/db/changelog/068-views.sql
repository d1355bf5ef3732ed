--liquibase formatted sql

--changeset armature:068-views
-- Saved views: named conditions, orders and columns of a module's lists. The module is its number, which no renaming changes;
-- the user and the team have no foreign key: their records may be purged, a view of nobody is found by nobody.
create table saved_view (
    org_id text collate "C" not null,
    id uuid not null,
    module_no int2 not null,
    name text collate "C" not null,
    owner_id uuid,
    visibility text collate "C" not null,
    team_id uuid,
    content jsonb not null,
    updated_at timestamptz not null default now(),
    primary key (org_id, id),
    constraint saved_view_visibility check (visibility in ('PRIVATE', 'TEAM', 'PUBLIC')),
    constraint saved_view_team check ((visibility = 'TEAM') = (team_id is not null)),
    constraint saved_view_private check (visibility <> 'PRIVATE' or owner_id is not null)
);
create index saved_view_module_idx on saved_view (org_id, module_no, name);
select armature_protect('saved_view');
