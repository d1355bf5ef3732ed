package io.armature.core.catalog;

import io.armature.core.catalog.UniqueSwitches.Switched;
import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.UniqueKey;
import java.util.List;
import java.util.stream.Collectors;

/** Claims of the values that live records hold already, when a key becomes unique, and their release. */
final class UniqueSql {

    private UniqueSql() {}

    /** One row: how many values, or values together, more than one live record holds. */
    static SqlCall duplicates(OrgId org, Switched unique) {
        return SqlCall.of(
                "select count(*) from (select 1 from " + holders(unique) + " group by "
                        + String.join(", ", texts(unique.key())) + " having count(*) > 1) shared",
                org.value());
    }

    /**
     * Claims every value; the hash is that of writers: SHA-256 over the key's identity, a zero byte and the value, of
     * several values each with its length before it.
     */
    static SqlCall claim(OrgId org, Switched unique) {
        return claim(org, unique, "");
    }

    /** The same of values that nobody has claimed yet; of several records that share one the first gets it. */
    static SqlCall claimFree(OrgId org, Switched unique) {
        return claim(org, unique, " order by id on conflict do nothing");
    }

    private static SqlCall claim(OrgId org, Switched unique, String end) {
        String hash = "encode(substring(sha256(convert_to($3, 'UTF8') || '\\x00'::bytea || convert_to("
                + claimed(unique.key()) + ", 'UTF8')) from 1 for 16), 'hex')::uuid";
        return SqlCall.of(
                "insert into record_unique (org_id, key_no, value_hash, record_id) select org_id, $2, " + hash
                        + ", id from " + holders(unique) + end,
                org.value(),
                unique.key().number(),
                unique.key().identity());
    }

    static SqlCall release(OrgId org, Switched unique) {
        return SqlCall.of(
                "delete from record_unique where org_id = $1 and key_no = $2",
                org.value(),
                unique.key().number());
    }

    /** The live records that have every value of the key. */
    private static String holders(Switched unique) {
        String complete = texts(unique.key()).stream()
                .map(text -> " and " + text + " is not null")
                .collect(Collectors.joining());
        return unique.module().table() + " where " + ModuleRows.where(unique.module()) + " and deleted_at is null"
                + complete;
    }

    private static List<String> texts(UniqueKey key) {
        return key.fields().stream().map(ClaimedValueSql::of).toList();
    }

    private static String claimed(UniqueKey key) {
        return key.single()
                ? texts(key).getFirst()
                : texts(key).stream()
                        .map(text -> "length(" + text + ")::text || ':' || " + text)
                        .collect(Collectors.joining(" || "));
    }
}
