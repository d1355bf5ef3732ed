--liquibase formatted sql

--changeset armature:055-standard-claims
-- The standard unique keys, by their identities, whose values the records of an organisation have claimed. A node whose
-- definitions have further ones claims these first.
create table standard_claims (
    org_id text collate "C" primary key,
    keys text[] collate "C" not null
);
select armature_protect('standard_claims');
grant select on standard_claims to armature_platform;
create policy platform on standard_claims for select to armature_platform using (true);
