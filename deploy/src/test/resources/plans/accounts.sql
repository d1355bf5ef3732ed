-- $ORG and $COUNT are filled in. Each of 1,000 persons owns a thousandth. Ids ascend with n; every tenth record lacks the custom values, one in 100,000 its revenue.
insert into accounts (
    org_id, id, version, created_at, updated_at, created_through, currency,
    number, number_key, name, name_key, industry, status, annual_revenue, annual_revenue_base, employees,
    tax_id, tax_id_key, parent_account_id, tags, tags_key, custom, slot_text_1, slot_text_2, slot_number_1, slot_time_1, slot_time_2,
    slot_ref_1, owner_id)
select '$ORG',
    account_id(n), 1, at, at, 'API', 'EUR',
    'ACC-' || n, 'acc-' || n, 'Account ' || lpad(spread::text, 8, '0'), 'account ' || lpad(spread::text, 8, '0'),
    'INDUSTRY_' || n % 20, 'STATUS_' || n % 4, revenue, revenue, n % 5000,
    'T-' || n, 't-' || n, case when n % 100 = 0 then account_id(n / 100) end,
    array['Tag ' || n % 2000, kind], array['tag ' || n % 2000, kind],
    jsonb_strip_nulls(jsonb_build_object(
        'f1', 'Text ' || word, 'k1', 'text ' || word, 'f2', 'KEY_' || n % 300, 'f3', amount,
        'f4', to_char(day, 'YYYY-MM-DD'), 'f5', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'f6', target)),
    'text ' || word, 'KEY_' || n % 300, amount, day at time zone 'UTC', at, target, person_id(n % 1000)
from (
    select n, spread, case when n / 2000 % 2 = 0 then 'common' else 'odd' end as kind,
        timestamptz '2020-01-01 00:00:00Z' + spread * interval '1 minute' as at,
        case when n % 100000 <> 5 then spread * 1.25 end as revenue,
        case when n % 10 <> 0 then spread * 1.25 end as amount,
        case when n % 10 <> 0 then timestamp '2000-01-01' + (spread % 9000) * interval '1 day' end as day,
        case when n % 10 <> 0 then lpad((spread % 200000)::text, 8, '0') end as word,
        case when n % 10 <> 0 then account_id(1 + spread % 50000) end as target
    from (
        select n, (n * 7919::int8) % $COUNT as spread from generate_series(1, $COUNT) n
    ) numbered
) valued;
