package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.DuplicateCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What becomes of the keys of records when duplicate rules change: those of rules that are gone go, those of new ones are made. */
final class MatchKeyChanges {
    private static final String FORGET = "delete from record_match where org_id = $1 and rule_no <> all($2::int4[])";
    private static final String LEAVE = "insert into metadata_work (org_id, kind, module, field_key, requested_by_id)"
            + " values ($1, 'MATCH_KEYS', $2, '', $3)";

    private MatchKeyChanges() {}

    /** Writers keep keys right from now on; what is left to do makes those of the records that are there. */
    static List<SqlCall> leave(OrgId org, ChangePlan plan, Optional<UUID> by) {
        Map<Integer, DuplicateCheck> before = byNumber(plan.catalogBefore());
        Map<Integer, DuplicateCheck> after = byNumber(plan.catalogAfter());
        if (before.keySet().equals(after.keySet())) {
            return List.of();
        }
        // what a stopped back-fill left of a rule that comes back goes too
        Set<Integer> kept = new TreeSet<>(after.keySet());
        kept.retainAll(before.keySet());
        List<SqlCall> calls = new ArrayList<>();
        calls.add(SqlCall.of(FORGET, org.value(), kept.toArray(Integer[]::new)));
        Set<String> modules = new TreeSet<>();
        after.forEach((number, check) -> {
            if (!before.containsKey(number)) {
                modules.add(check.module());
                modules.add(check.against());
            }
        });
        modules.forEach(module -> calls.add(SqlCall.of(LEAVE, org.value(), module, by.orElse(null))));
        return calls;
    }

    private static Map<Integer, DuplicateCheck> byNumber(Catalog catalog) {
        Map<Integer, DuplicateCheck> byNumber = new TreeMap<>();
        catalog.modules().values().stream()
                .flatMap(module -> module.rules().duplicateChecks().stream())
                .forEach(check -> byNumber.put(check.number(), check));
        return byNumber;
    }
}
