-- Three contacts for each of the first third of the accounts, at most 100,000.
insert into contacts (
    org_id, id, version, created_at, updated_at, created_through, last_name, last_name_key, account_id, custom)
select '$ORG', (lpad(to_hex(1700000000000 + n), 12, '0') || '80038' || substr(md5('c' || n), 1, 15))::uuid, 1,
    now(), now(), 'API', 'Contact ' || n, 'contact ' || n, account_id(1 + n / 3), '{}'
from generate_series(1, least($COUNT, 100000) - 1) n;
