package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.event.ChangeKind;
import io.armature.core.problem.Problem;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A soft delete (design decision 14) of locked records: follow CASCADE, refuse where RESTRICT holds, mark each record and
 * what goes with it with a deletion id of its own, release their unique values.
 */
record Deletion(WriteScope scope, List<UUID> roots) {

    Uni<WriteResult> run() {
        return Closure.ofLive(scope, roots).chain(closure -> scope.executeAll(restrictions(closure.records()))
                .map(holders -> held(holders, closure))
                .chain(held -> held.map(id -> Uni.createFrom().item(WriteResult.refused(inUse(id))))
                        .orElseGet(() -> mark(closure))));
    }

    private Problem inUse(UUID root) {
        return roots.size() == 1 ? WriteProblems.inUse() : WriteProblems.inUse(root);
    }

    /** Looks for live records outside the closure that must not lose what they refer to. */
    private List<SqlCall> restrictions(RecordSet closure) {
        Catalog catalog = scope.context().catalog().catalog();
        List<SqlCall> calls = new ArrayList<>();
        closure.forEach((module, ids) -> {
            for (ReferenceSite site : ReferenceSite.to(catalog, module)) {
                if (site.onDelete() == OnDelete.RESTRICT) {
                    calls.add(holder(site, ids.toArray(UUID[]::new), closure));
                }
            }
        });
        return calls;
    }

    private SqlCall holder(ReferenceSite site, UUID[] ids, RecordSet closure) {
        String text = "select " + site.id() + " from " + site.holder().table() + " where " + site.refersToAny()
                + " and deleted_at is null and id <> all($3::uuid[]) limit 1";
        UUID[] going = closure.of(site.holder()).toArray(UUID[]::new);
        return SqlCall.of(text, scope.context().org().value(), ids, going);
    }

    /** The first of the records asked to go that cannot, itself or for what would go with it. */
    private static Optional<UUID> held(List<SqlRows> holders, Closure.Found closure) {
        return holders.stream()
                .filter(answer -> answer.size() > 0)
                .findFirst()
                .map(answer -> closure.root((UUID) Objects.requireNonNull(answer.value(0, 0))));
    }

    private Uni<WriteResult> mark(Closure.Found closure) {
        Lifecycle lifecycle = new Lifecycle(scope.context());
        Map<UUID, UUID> deletions = new HashMap<>();
        roots.forEach(root -> deletions.put(root, UUID.randomUUID()));
        List<Module> modules = List.copyOf(closure.records().modules());
        List<SqlCall> calls = new ArrayList<>();
        for (Module module : modules) {
            List<UUID> ids = List.copyOf(closure.records().of(module));
            calls.add(lifecycle.delete(
                    module,
                    ids,
                    ids.stream().map(id -> deletions.get(closure.root(id))).toList()));
        }
        calls.add(
                ClaimSql.releaseRecords(scope.context().org(), closure.records().all()));
        calls.add(MatchKeySql.forgetRecords(
                scope.context().org(), closure.records().all()));
        return scope.executeAll(calls)
                .map(answers -> changed(modules, answers))
                .call(changed -> scope.executeAll(List.of(
                        lifecycle.history(changed, ChangeKind.DELETED), lifecycle.events(changed, ChangeKind.DELETED))))
                .call(changed -> Lifecycle.figures(scope, changed))
                .map(done -> new WriteResult(
                        roots.stream()
                                .<RowOutcome>map(id -> new RowOutcome.Done(id, RowOutcome.Effect.DELETED))
                                .toList(),
                        true));
    }

    static List<Lifecycle.Changed> changed(List<Module> modules, List<SqlRows> answers) {
        List<Lifecycle.Changed> changed = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            changed.addAll(Lifecycle.changed(modules.get(i), answers.get(i)));
        }
        return changed;
    }
}
