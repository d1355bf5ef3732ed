package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.event.ChangeKind;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A soft delete (design decision 14): lock, follow CASCADE, refuse where RESTRICT holds, mark all with one deletion id,
 * release their unique values.
 */
record DeleteFlow(WriteCommand.Delete command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return LockedRecord.lock(scope, command.id(), RecordRight.DELETE).chain(found -> refusal(scope, found)
                .map(result -> Uni.createFrom().item(result))
                .orElseGet(() -> delete(scope)));
    }

    private Optional<WriteResult> refusal(WriteScope scope, LockedRecord.Found found) {
        Optional<LockedRecord> locked = found.locked();
        if (locked.isEmpty() || !locked.get().live()) {
            return Optional.of(
                    WriteResult.refused(WriteProblems.notFound(scope.context().module())));
        }
        if (found.refusal().isPresent()) {
            return found.refusal().map(WriteResult::refused);
        }
        int version = locked.get().version();
        return UpdateFlow.stale(command.expectedVersion(), version)
                ? Optional.of(WriteResult.refused(WriteProblems.versionConflict(version)))
                : Optional.empty();
    }

    private Uni<WriteResult> delete(WriteScope scope) {
        return Closure.ofLive(scope, command.id()).chain(closure -> scope.executeAll(restrictions(scope, closure))
                .chain(holders -> holders.stream().anyMatch(answer -> answer.size() > 0)
                        ? Uni.createFrom().item(WriteResult.refused(WriteProblems.inUse()))
                        : mark(scope, closure)));
    }

    /** Looks for live records outside the closure that must not lose what they refer to. */
    private static List<SqlCall> restrictions(WriteScope scope, RecordSet closure) {
        Catalog catalog = scope.context().catalog().catalog();
        List<SqlCall> calls = new ArrayList<>();
        closure.forEach((module, ids) -> {
            for (ReferenceSite site : ReferenceSite.to(catalog, module)) {
                if (site.onDelete() == OnDelete.RESTRICT) {
                    calls.add(holder(scope, site, ids.toArray(UUID[]::new), closure));
                }
            }
        });
        return calls;
    }

    private static SqlCall holder(WriteScope scope, ReferenceSite site, UUID[] ids, RecordSet closure) {
        String text = "select 1 from " + site.holder().table() + " where " + site.refersToAny()
                + " and deleted_at is null and id <> all($3::uuid[]) limit 1";
        UUID[] going = closure.of(site.holder()).toArray(UUID[]::new);
        return SqlCall.of(text, scope.context().org().value(), ids, going);
    }

    private Uni<WriteResult> mark(WriteScope scope, RecordSet closure) {
        Lifecycle lifecycle = new Lifecycle(scope.context());
        UUID deletion = UUID.randomUUID();
        List<Module> modules = List.copyOf(closure.modules());
        List<SqlCall> calls = new ArrayList<>();
        modules.forEach(module -> calls.add(lifecycle.delete(module, closure.of(module), deletion)));
        calls.add(ClaimSql.releaseRecords(scope.context().org(), closure.all()));
        return scope.executeAll(calls)
                .map(answers -> changed(modules, answers))
                .call(changed -> record(scope, lifecycle, changed))
                .call(changed -> Lifecycle.figures(scope, changed))
                .map(done -> WriteResult.done(new RowOutcome.Done(command.id(), RowOutcome.Effect.DELETED)));
    }

    private static Uni<List<SqlRows>> record(WriteScope scope, Lifecycle lifecycle, List<Lifecycle.Changed> changed) {
        return scope.executeAll(
                List.of(lifecycle.history(changed, ChangeKind.DELETED), lifecycle.events(changed, ChangeKind.DELETED)));
    }

    static List<Lifecycle.Changed> changed(List<Module> modules, List<SqlRows> answers) {
        List<Lifecycle.Changed> changed = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            changed.addAll(Lifecycle.changed(modules.get(i), answers.get(i)));
        }
        return changed;
    }
}
