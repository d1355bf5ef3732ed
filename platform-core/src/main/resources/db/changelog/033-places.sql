--liquibase formatted sql

--changeset armature:033-address-geo
call armature_add_field('addresses', 'geo GEO i');
