package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.SlotKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys of picklists that records hold and a change takes away. */
final class StoredKeySql {

    private StoredKeySql() {}

    /** One row: how many records, deleted ones too, hold a key that is not allowed. */
    static SqlCall strangers(OrgId org, StoredKeys keys) {
        return SqlCall.of(
                "select count(*) from " + keys.module().table() + " where " + ModuleRows.where(keys.module()) + " and "
                        + HeldSql.holdsOther(keys.field(), "$2"),
                org.value(),
                keys.allowed().stream().sorted().toArray(String[]::new));
    }

    /** Leaves to do what replaces the keys in records. */
    static SqlCall replace(OrgId org, StoredKeys keys, Optional<UUID> by) {
        List<Map.Entry<String, String>> entries = List.copyOf(keys.replaced().entrySet());
        return SqlCall.of(
                """
                insert into metadata_work (org_id, kind, module, field_key, old_key, new_key, requested_by_id)
                select $1, 'REPLACE_KEY', $2, $3, u.old_key, u.new_key, $4
                from unnest($5::text[], $6::text[]) as u(old_key, new_key)""",
                org.value(),
                keys.module().name(),
                SlotKey.of(keys.field()).fieldKey(),
                by.orElse(null),
                entries.stream().map(Map.Entry::getKey).toArray(String[]::new),
                entries.stream().map(Map.Entry::getValue).toArray(String[]::new));
    }
}
