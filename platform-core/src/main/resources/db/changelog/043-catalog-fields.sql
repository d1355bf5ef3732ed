--liquibase formatted sql

--changeset armature:043-email-recipients
call armature_add_field('emails', 'to_ TEXT i');
call armature_add_field('emails', 'cc TEXT');
call armature_add_field('emails', 'bcc TEXT');

--changeset armature:043-report-definition
call armature_add_field('reports', 'definition JSON');

--changeset armature:043-document-addresses
call armature_add_field('quotes', 'billing_address ADDRESS');
call armature_add_field('quotes', 'shipping_address ADDRESS');
call armature_add_field('orders', 'billing_address ADDRESS');
call armature_add_field('orders', 'shipping_address ADDRESS');
call armature_add_field('invoices', 'billing_address ADDRESS');
call armature_add_field('invoices', 'shipping_address ADDRESS');
