package io.armature.core.record;

import io.armature.metadata.access.RecordRight;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes back a delete: all records of the deletion together. Refused, naming the fields, when a unique value has been
 * taken meanwhile or a record would belong to one that is deleted.
 */
record RestoreFlow(WriteCommand.Restore command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return LockedRecord.lock(scope, command.id(), RecordRight.RESTORE).chain(found -> {
            Optional<LockedRecord> locked = found.locked();
            if (locked.isEmpty()) {
                return Uni.createFrom()
                        .item(WriteResult.refused(
                                WriteProblems.notFound(scope.context().module())));
            }
            if (found.refusal().isPresent()) {
                return Uni.createFrom().item(WriteResult.refused(found.refusal().get()));
            }
            UUID deletion = locked.get().deletion();
            return deletion == null
                    ? Uni.createFrom()
                            .item(WriteResult.done(
                                    new RowOutcome.Done(command.id(), RowOutcome.Effect.UNCHANGED, List.of())))
                    : new Restoration(scope, true).of(deletion).map(this::result);
        });
    }

    private WriteResult result(Restoration.Restored restored) {
        return restored.violations().isEmpty()
                ? WriteResult.done(new RowOutcome.Done(command.id(), RowOutcome.Effect.RESTORED, restored.warnings()))
                : WriteResult.refused(WriteProblems.broken(restored.violations()));
    }
}
