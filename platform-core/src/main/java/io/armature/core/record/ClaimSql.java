package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.value.ClaimKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The statements on record_unique, each for any number of claims. */
final class ClaimSql {
    private static final String TAKE = """
            insert into record_unique (org_id, key_no, value_hash, record_id)
            select $1, u.key_no, u.value_hash, u.record_id
            from unnest($2::int4[], $3::uuid[], $4::uuid[]) as u(key_no, value_hash, record_id)
            order by u.key_no, u.value_hash
            on conflict do nothing
            returning key_no, value_hash""";
    private static final String FIND = """
            select r.key_no, r.value_hash, r.record_id
            from unnest($2::int4[], $3::uuid[]) as u(key_no, value_hash)
            join record_unique r on r.org_id = $1 and r.key_no = u.key_no and r.value_hash = u.value_hash""";
    private static final String RELEASE = """
            delete from record_unique r
            using unnest($2::int4[], $3::uuid[], $4::uuid[]) as u(key_no, value_hash, record_id)
            where r.org_id = $1 and r.key_no = u.key_no and r.value_hash = u.value_hash and r.record_id = u.record_id""";
    private static final String RELEASE_RECORDS =
            "delete from record_unique where org_id = $1 and record_id = any($2::uuid[])";

    private ClaimSql() {}

    /** Takes what is free; answers the keys it took. Waits for writers that hold one un-committed. */
    static SqlCall take(OrgId org, List<Claim> claims) {
        return SqlCall.of(TAKE, org.value(), numbers(keys(claims)), hashes(keys(claims)), records(claims));
    }

    /** Which records hold the keys. */
    static SqlCall find(OrgId org, Collection<ClaimKey> keys) {
        return SqlCall.of(FIND, org.value(), numbers(keys), hashes(keys));
    }

    static SqlCall release(OrgId org, List<Claim> claims) {
        return SqlCall.of(RELEASE, org.value(), numbers(keys(claims)), hashes(keys(claims)), records(claims));
    }

    /** Gives up everything these records hold. */
    static SqlCall releaseRecords(OrgId org, Collection<UUID> records) {
        return SqlCall.of(RELEASE_RECORDS, org.value(), records.toArray(UUID[]::new));
    }

    static Set<ClaimKey> taken(SqlRows answer) {
        Set<ClaimKey> keys = new HashSet<>();
        for (int row = 0; row < answer.size(); row++) {
            keys.add(key(answer, row));
        }
        return keys;
    }

    static Map<ClaimKey, UUID> holders(SqlRows answer) {
        Map<ClaimKey, UUID> holders = new HashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            holders.put(key(answer, row), (UUID) Objects.requireNonNull(answer.value(row, 2)));
        }
        return holders;
    }

    private static ClaimKey key(SqlRows answer, int row) {
        return new ClaimKey((Integer) Objects.requireNonNull(answer.value(row, 0)), (UUID)
                Objects.requireNonNull(answer.value(row, 1)));
    }

    private static List<ClaimKey> keys(List<Claim> claims) {
        return claims.stream().map(Claim::key).toList();
    }

    private static Integer[] numbers(Collection<ClaimKey> keys) {
        return keys.stream().map(ClaimKey::number).toArray(Integer[]::new);
    }

    private static UUID[] hashes(Collection<ClaimKey> keys) {
        return keys.stream().map(ClaimKey::hash).toArray(UUID[]::new);
    }

    private static UUID[] records(List<Claim> claims) {
        return claims.stream().map(Claim::record).toArray(UUID[]::new);
    }
}
