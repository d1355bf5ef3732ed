package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A record and all that goes with it by CASCADE, found level by level and locked against everyone who would refer to
 * it: one round of statements per level, whatever its size.
 */
final class Closure {
    private static final int MOST_RECORDS = 10_000;

    private final WriteScope scope;
    private final Catalog catalog;
    private final String state;
    private final RecordSet found;

    private Closure(WriteScope scope, String state, RecordSet found) {
        this.scope = scope;
        this.catalog = scope.context().catalog().catalog();
        this.state = state;
        this.found = found;
    }

    /** Of a live record: the live records that would go with it. */
    static Uni<RecordSet> ofLive(WriteScope scope, UUID root) {
        return of(scope, "deleted_at is null", root);
    }

    /** Of a deleted record: the deleted records that would go with it. */
    static Uni<RecordSet> ofDeleted(WriteScope scope, UUID root) {
        return of(scope, "deleted_at is not null", root);
    }

    private static Uni<RecordSet> of(WriteScope scope, String state, UUID root) {
        Module module = scope.context().module();
        Closure closure = new Closure(scope, state, RecordSet.of(module, List.of(root)));
        return closure.grow(List.of(new Step(module, List.of(root)))).replaceWith(closure.found);
    }

    /** Records of one module whose referrers are still to be looked for. */
    private record Step(Module module, List<UUID> ids) {}

    private Uni<Void> grow(List<Step> level) {
        List<ReferenceSite> sites = new ArrayList<>();
        List<SqlCall> calls = new ArrayList<>();
        for (Step step : level) {
            for (ReferenceSite site : ReferenceSite.to(catalog, step.module())) {
                if (site.onDelete() == OnDelete.CASCADE) {
                    sites.add(site);
                    calls.add(referrers(site, step.ids()));
                }
            }
        }
        if (calls.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return scope.executeAll(calls).chain(answers -> grow(next(sites, answers)));
    }

    private List<Step> next(List<ReferenceSite> sites, List<SqlRows> answers) {
        List<Step> level = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            List<UUID> fresh = found.add(sites.get(i).holder(), ids(answers.get(i)));
            if (!fresh.isEmpty()) {
                level.add(new Step(sites.get(i).holder(), fresh));
            }
        }
        if (found.size() > MOST_RECORDS) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED,
                    "More than " + MOST_RECORDS + " records would go with it; remove some of them first");
        }
        return level;
    }

    private SqlCall referrers(ReferenceSite site, List<UUID> ids) {
        String text = "select id from " + site.holder().table() + " where " + site.refersToAny() + " and " + state
                + " order by id for update";
        return SqlCall.of(text, scope.context().org().value(), ids.toArray(UUID[]::new));
    }

    private static List<UUID> ids(SqlRows answer) {
        List<UUID> ids = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
        }
        return ids;
    }
}
