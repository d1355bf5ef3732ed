-- $ORG is filled in. Persons 0 to 999; every tenth is a rep; person 1 works on 500 accounts, 300 are shared with person 2.
insert into users (org_id, id, version, created_at, updated_at, created_through, username, username_key, is_active)
select '$ORG', person_id(n), 1, now(), now(), 'API', 'person ' || n, 'person ' || n, true from generate_series(0, 999) n;
insert into roles (org_id, id, version, created_at, updated_at, created_through, name, name_key)
values ('$ORG', role_id(1), 1, now(), now(), 'API', 'SALES_REP', 'sales_rep');
insert into user_roles (org_id, id, version, created_at, updated_at, created_through, user_id, role_id)
select '$ORG', custom_id(17, n), 1, now(), now(), 'API', person_id(n), role_id(1) from generate_series(0, 999, 10) n;
insert into account_team_members (org_id, id, version, created_at, updated_at, created_through, account_id, user_id, access)
select '$ORG', custom_id(33, n * 1000 + person), 1, now(), now(), 'API', account_id(n * 7), person_id(person), 'READ'
from generate_series(1, 500) n, generate_series(1, 20) person;
insert into record_share (org_id, module_no, record_id, grantee_id, level)
select '$ORG', 2, account_id(n * 11), person_id(person), 'READ' from generate_series(1, 300) n, generate_series(2, 20) person;
