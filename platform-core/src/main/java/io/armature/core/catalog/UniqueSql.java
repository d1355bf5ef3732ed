package io.armature.core.catalog;

import io.armature.core.catalog.UniqueSwitches.UniqueField;
import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.SlotKey;
import io.armature.metadata.resolve.UniqueKeys;

/** Claims of the values that live records hold already, when a field becomes unique, and their release. */
final class UniqueSql {

    private UniqueSql() {}

    /** One row: how many values more than one live record holds. */
    static SqlCall duplicates(OrgId org, UniqueField unique) {
        String value = StoredValueSql.claimed(unique.field());
        return SqlCall.of(
                "select count(*) from (select 1 from " + unique.module().table()
                        + " where " + ModuleRows.where(unique.module()) + " and deleted_at is null and " + value
                        + " is not null group by " + value
                        + " having count(*) > 1) shared",
                org.value());
    }

    /** Claims every value; the hash is that of writers: SHA-256 over the field's identity, a zero byte and the value. */
    static SqlCall claim(OrgId org, UniqueField unique) {
        String value = StoredValueSql.claimed(unique.field());
        String hash = "encode(substring(sha256(convert_to($3, 'UTF8') || '\\x00'::bytea || convert_to(" + value
                + ", 'UTF8')) from 1 for 16), 'hex')::uuid";
        return SqlCall.of(
                "insert into record_unique (org_id, key_no, value_hash, record_id) select org_id, $2, " + hash
                        + ", id from " + unique.module().table() + " where " + ModuleRows.where(unique.module())
                        + " and deleted_at is null and " + value + " is not null",
                org.value(),
                keyNo(unique),
                unique.module().name() + "." + SlotKey.of(unique.field()).fieldKey());
    }

    static SqlCall release(OrgId org, UniqueField unique) {
        return SqlCall.of("delete from record_unique where org_id = $1 and key_no = $2", org.value(), keyNo(unique));
    }

    private static int keyNo(UniqueField unique) {
        return UniqueKeys.keyNo(unique.module(), unique.field());
    }
}
