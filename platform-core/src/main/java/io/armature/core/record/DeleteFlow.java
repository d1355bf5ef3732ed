package io.armature.core.record;

import io.armature.metadata.access.RecordRight;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** A soft delete of one record: lock, rights, version, then {@link Deletion}. */
record DeleteFlow(WriteCommand.Delete command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return LockedRecord.lock(scope, command.id(), RecordRight.DELETE).chain(found -> refusal(scope, found)
                .map(result -> Uni.createFrom().item(result))
                .orElseGet(() -> new Deletion(scope, List.of(command.id())).run()));
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
}
