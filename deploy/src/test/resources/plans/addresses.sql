-- Places spread over a country of 8 by 9 degrees.
insert into addresses (
    org_id, id, version, created_at, updated_at, created_through, city, city_key, geo_latitude, geo_longitude, custom)
select '$ORG', (lpad(to_hex(1700000000000 + n), 12, '0') || '80018' || substr(md5('a' || n), 1, 15))::uuid, 1,
    now(), now(), 'API', 'City ' || n % 5000, 'city ' || n % 5000,
    47 + 8 * (hashint8extended(n, 1) & 1048575) / 1048576.0, 6 + 9 * (hashint8extended(n, 2) & 1048575) / 1048576.0, '{}'
from generate_series(1, $COUNT) n;
