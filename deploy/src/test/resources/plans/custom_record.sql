-- Visits, a room for every twenty-five of them, and ten badges. Every tenth record lacks its values; texts, tags and times are
-- alike in all three modules.
insert into custom_record (
    org_id, id, module_no, version, created_at, updated_at, created_through, currency, tags, tags_key, custom,
    slot_text_1, slot_text_2, slot_text_3, slot_number_1, slot_number_2, slot_time_1, slot_ref_1, slot_ref_2)
select '$ORG', custom_id(module, n), module, 1, at, at, 'API', 'EUR',
    array['Tag ' || n % 2000, kind], array['tag ' || n % 2000, kind],
    case module
        when 1000 then jsonb_strip_nulls(jsonb_build_object(
            'f11', 'Text ' || word, 'k11', 'text ' || word, 'f12', 'VIS-' || lpad(n::text, 5, '0'),
            'k12', 'vis-' || lpad(n::text, 5, '0'), 'f13', 'KEY_' || n % 300, 'f14', amount,
            'f15', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'f16', account, 'f17', room,
            'f18', amount, 'b18', amount))
        when 1001 then jsonb_strip_nulls(jsonb_build_object('f21', 'Text ' || word, 'k21', 'text ' || word))
        else jsonb_strip_nulls(jsonb_build_object('f31', 'Text ' || word, 'k31', 'text ' || word))
    end,
    'text ' || word,
    case when module = 1000 then 'vis-' || lpad(n::text, 5, '0') end,
    case when module = 1000 then 'KEY_' || n % 300 end,
    case when module = 1000 then amount end, case when module = 1000 then amount end,
    case when module = 1000 then at end, case when module = 1000 then account end,
    case when module = 1000 then room end
from (
    select module, n,
        case when module = 1001 and n % 1000 <> 1 or module = 1000 and n / 2000 % 2 = 1 then 'odd' else 'common' end as kind,
        timestamptz '2020-01-01 00:00:00Z' + spread * interval '1 minute' as at,
        case when n % 10 <> 0 then spread * 1.25 end as amount,
        case when n % 10 <> 0 then lpad((spread % 200000)::text, 8, '0') end as word,
        case when n % 10 <> 0 then account_id(1 + spread % 50000) end as account,
        case when n % 10 <> 0 then custom_id(1001, 1 + n % greatest($COUNT / 25, 1)) end as room
    from (
        select module, n, (n * 7919::int8) % $COUNT as spread
        from (values (1000, $COUNT), (1001, greatest($COUNT / 25, 1)), (1002, 10)) m(module, size),
            generate_series(1, size) n
    ) numbered
) valued;
