--liquibase formatted sql

--changeset armature:075-fiscal-year
alter table organisation add column fiscal_year_start int not null default 1;
alter table organisation add constraint organisation_fiscal_year_start check (fiscal_year_start between 1 and 12);
