package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.event.ChangeKind;
import io.armature.core.rollup.KeptRollups;
import io.armature.core.search.entry.SearchEntries;
import io.armature.core.share.ShareSql;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Removes a deleted record for good, with what went by CASCADE, its history and every reference to it. Clearing a
 * reference changes neither version nor history of its holder: it has read as null since the delete.
 */
record PurgeFlow(WriteCommand.Purge command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return LockedRecord.lock(scope, command.id(), RecordRight.PURGE).chain(found -> {
            Optional<LockedRecord> locked = found.locked();
            if (locked.isEmpty()) {
                return refused(WriteResult.refused(
                        WriteProblems.notFound(scope.context().module())));
            }
            if (found.refusal().isPresent()) {
                return refused(WriteResult.refused(found.refusal().get()));
            }
            return locked.get().live()
                    ? refused(WriteResult.refused(WriteProblems.notDeleted()))
                    : Closure.ofDeleted(scope, List.of(command.id())).chain(closure -> purge(scope, closure.records()));
        });
    }

    private Uni<WriteResult> purge(WriteScope scope, RecordSet closure) {
        WriteContext context = scope.context();
        Lifecycle lifecycle = new Lifecycle(context);
        List<Module> referrersFirst = List.copyOf(closure.modules()).reversed();
        return scope.executeAll(cleared(context, closure))
                .chain(() -> scope.executeAll(removed(lifecycle, referrersFirst, closure)))
                .chain(answers -> scope.executeAll(List.of(
                        ClaimSql.releaseRecords(context.org(), closure.all()),
                        RecordHistory.forget(context, closure.all()),
                        MergeSql.forget(context.org(), closure.all()),
                        SearchEntries.forget(context.org(), closure.all()),
                        ShareSql.forget(context.org(), closure.all()),
                        KeptRollups.forget(context.org(), closure.all()),
                        lifecycle.events(Deletion.changed(referrersFirst, answers), ChangeKind.PURGED))))
                .map(done -> WriteResult.done(new RowOutcome.Done(command.id(), RowOutcome.Effect.PURGED)));
    }

    private static List<SqlCall> removed(Lifecycle lifecycle, List<Module> modules, RecordSet closure) {
        return modules.stream()
                .map(module -> lifecycle.remove(module, closure.of(module)))
                .toList();
    }

    private static List<SqlCall> cleared(WriteContext context, RecordSet closure) {
        Catalog catalog = context.catalog().catalog();
        List<SqlCall> calls = new ArrayList<>();
        closure.forEach((module, ids) -> ReferenceSite.to(catalog, module).stream()
                .filter(site -> site.onDelete() != OnDelete.CASCADE)
                .forEach(site -> calls.add(clear(context, site, ids))));
        return calls;
    }

    private static SqlCall clear(WriteContext context, ReferenceSite site, Set<UUID> ids) {
        String text = "update " + site.holder().table() + " set " + site.cleared() + " where " + site.refersToAny();
        return SqlCall.of(text, context.org().value(), ids.toArray(UUID[]::new));
    }

    private static Uni<WriteResult> refused(WriteResult result) {
        return Uni.createFrom().item(result);
    }
}
