package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.metadata.expression.Evaluation;
import io.armature.metadata.resolve.DuplicateCheck;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that rows of a module have under duplicate rules, before and after they are written. */
final class MatchKeys {
    private final WriteContext context;
    private final Module module;
    private final List<DuplicateCheck> checks;

    MatchKeys(WriteContext context, Module module) {
        this.context = context;
        this.module = module;
        this.checks = DuplicateCheck.concerning(module, context.catalog().catalog());
    }

    /** Whether no rule concerns the module. */
    boolean none() {
        return checks.isEmpty();
    }

    /** A key that changes, to none or from none perhaps. */
    record Change(Row row, MatchKeySql.Place place, Optional<MatchKey> before, Optional<MatchKey> after) {}

    List<Change> changes(List<Row> rows) {
        List<Change> changes = new ArrayList<>();
        for (Row row : rows) {
            for (DuplicateCheck check : checks) {
                for (MatchKey.Side side : MatchKey.sides(check, module.name())) {
                    Change change = new Change(
                            row,
                            new MatchKeySql.Place(check, side, row.id()),
                            key(check, side, row.before()),
                            key(check, side, row.after()));
                    if (!change.before().equals(change.after())) {
                        changes.add(change);
                    }
                }
            }
        }
        return changes;
    }

    private Optional<MatchKey> key(DuplicateCheck check, MatchKey.Side side, Map<String, Object> values) {
        Evaluation evaluation = new Evaluation(
                values,
                values,
                false,
                context.now(),
                context.caller().organisation().timeZone());
        return MatchKey.of(check, side, module.name(), evaluation, context.folding());
    }

    /** Puts the keys after the changes in the place of those before. */
    static List<SqlCall> kept(OrgId org, List<Change> changes) {
        return replaced(org, changes, after(changes));
    }

    /** Takes changes back. */
    static List<SqlCall> undone(OrgId org, List<Change> changes) {
        return replaced(
                org,
                changes,
                changes.stream()
                        .flatMap(change -> change.before().stream().map(key -> kept(change, key)))
                        .toList());
    }

    private static List<SqlCall> replaced(OrgId org, List<Change> changes, List<MatchKeySql.Kept> keys) {
        List<MatchKeySql.Place> places = changes.stream().map(Change::place).toList();
        return List.of(MatchKeySql.forget(org, places), MatchKeySql.keep(org, keys));
    }

    static List<MatchKeySql.Kept> after(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.after().stream().map(key -> kept(change, key)))
                .toList();
    }

    private static MatchKeySql.Kept kept(Change change, MatchKey key) {
        return new MatchKeySql.Kept(
                change.place().check(), change.place().side(), change.place().record(), key);
    }
}
