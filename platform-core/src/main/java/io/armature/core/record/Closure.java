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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Records and all that goes with them by CASCADE, found level by level and locked against everyone who would refer to
 * it: one round of statements per level, whatever its size.
 */
final class Closure {
    private static final int MOST_RECORDS = 10_000;

    private final WriteScope scope;
    private final Catalog catalog;
    private final String state;
    private final RecordSet found;
    private final Map<UUID, UUID> roots = new HashMap<>();

    private Closure(WriteScope scope, String state, RecordSet found) {
        this.scope = scope;
        this.catalog = scope.context().catalog().catalog();
        this.state = state;
        this.found = found;
    }

    /**
     * What was found.
     *
     * @param records with those asked for
     * @param roots of each record the one asked for with which it goes
     */
    record Found(RecordSet records, Map<UUID, UUID> roots) {
        UUID root(UUID id) {
            return Objects.requireNonNull(roots.get(id));
        }
    }

    /** Of live records of the written module: the live records that would go with them. */
    static Uni<Found> ofLive(WriteScope scope, List<UUID> roots) {
        return of(scope, "deleted_at is null", roots);
    }

    /** Of deleted records: the deleted records that would go with them. */
    static Uni<Found> ofDeleted(WriteScope scope, List<UUID> roots) {
        return of(scope, "deleted_at is not null", roots);
    }

    private static Uni<Found> of(WriteScope scope, String state, List<UUID> roots) {
        Module module = scope.context().module();
        Closure closure = new Closure(scope, state, RecordSet.of(module, roots));
        roots.forEach(root -> closure.roots.put(root, root));
        return closure.grow(List.of(new Step(module, roots))).replaceWith(new Found(closure.found, closure.roots));
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
            attribute(answers.get(i));
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

    /** A record goes with the first that takes it along. */
    private void attribute(SqlRows answer) {
        for (int row = 0; row < answer.size(); row++) {
            UUID root = Objects.requireNonNull(roots.get((UUID) Objects.requireNonNull(answer.value(row, 1))));
            roots.putIfAbsent((UUID) Objects.requireNonNull(answer.value(row, 0)), root);
        }
    }

    private SqlCall referrers(ReferenceSite site, List<UUID> ids) {
        String text = "select id, " + site.id() + " from " + site.holder().table() + " where " + site.refersToAny()
                + " and " + state + " order by id for update";
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
