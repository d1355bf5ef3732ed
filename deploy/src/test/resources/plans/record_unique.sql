-- $ORG and $COUNT are filled in. The claims of one key, one for each account.
insert into record_unique (org_id, key_no, value_hash, record_id)
select '$ORG', 7, md5('$ORG' || n)::uuid, account_id(n) from generate_series(1, $COUNT) n;
