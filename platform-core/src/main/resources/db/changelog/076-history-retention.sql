--liquibase formatted sql

--changeset armature:076-history-retention
-- Which organisations keep some history for a time only, for the sweep; the definition says which.
alter table catalog_revision add column forgets_history boolean not null default false;

-- What was swept stays unknown, also when history is kept for longer again: of a module nothing is known before this.
create table history_boundary (
    org_id text collate "C" not null,
    module_no int2 not null,
    known_since timestamptz not null,
    primary key (org_id, module_no)
);
select armature_protect('history_boundary');
