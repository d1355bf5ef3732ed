package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.rollup.KeptRollups;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Rollup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What becomes of kept rollups when the ways they are made change: of a new way nothing is kept, of one that is gone neither. */
final class RollupChanges {
    private static final String LEAVE = "insert into metadata_work (org_id, kind, module, field_key, requested_by_id)"
            + " values ($1, 'RECOUNT', $2, $3, $4)";

    private RollupChanges() {}

    /**
     * Forgets what is made in no way that there is still: writers do not keep it right any more, and the way may come back. Leaves to do
     * what keeps the values of new ways; until then reads make them.
     */
    static List<SqlCall> leave(OrgId org, ChangePlan plan, Optional<UUID> by) {
        Map<String, Rollup> before = byKey(plan.catalogBefore());
        Map<String, Rollup> after = byKey(plan.catalogAfter());
        List<SqlCall> calls = new ArrayList<>();
        if (!after.keySet().containsAll(before.keySet())) {
            calls.add(KeptRollups.forgetOthers(org, after.keySet()));
        }
        after.forEach((key, rollup) -> {
            if (!before.containsKey(key)) {
                calls.add(recount(org, rollup, by));
            }
        });
        return calls;
    }

    /** Leaves to do what keeps the values of a rollup. */
    static SqlCall recount(OrgId org, Rollup rollup, Optional<UUID> by) {
        return SqlCall.of(LEAVE, org.value(), rollup.field().module(), rollup.key(), by.orElse(null));
    }

    static Map<String, Rollup> byKey(Catalog catalog) {
        Map<String, Rollup> byKey = new TreeMap<>();
        Rollup.all(catalog).forEach(rollup -> byKey.putIfAbsent(rollup.key(), rollup));
        return byKey;
    }
}
