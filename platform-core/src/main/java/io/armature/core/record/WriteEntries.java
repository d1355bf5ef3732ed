package io.armature.core.record;

import io.armature.core.access.AccessModel;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the audit log tells of a command: records purged and restored, and every change of records that decide who may do what,
 * with the names of the fields that were given.
 */
final class WriteEntries {
    private WriteEntries() {}

    static List<AuditEntry> of(WriteCommand command, List<RowOutcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(row -> entry(command, row, outcomes.get(row)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AuditEntry> entry(WriteCommand command, int row, RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Refused refused -> Optional.empty();
            case RowOutcome.Skipped skipped -> Optional.empty();
            case RowOutcome.Done done ->
                kind(command, done.effect()).map(kind -> AuditEntry.of(kind)
                        .detailed(done.effect().name())
                        .in(command.module().name())
                        .on(done.id())
                        .naming(given(command, row)));
        };
    }

    private static Optional<AuditKind> kind(WriteCommand command, RowOutcome.Effect effect) {
        if (command instanceof WriteCommand.Merge) {
            return Optional.of(AuditKind.RECORD_MERGED);
        }
        return command instanceof WriteCommand.UndoMerge
                ? Optional.of(AuditKind.RECORD_MERGE_UNDONE)
                : kind(command.module(), effect);
    }

    private static Optional<AuditKind> kind(Module module, RowOutcome.Effect effect) {
        return switch (effect) {
            case UNCHANGED -> Optional.empty();
            case PURGED -> Optional.of(AuditKind.RECORD_PURGED);
            case RESTORED -> Optional.of(AuditKind.RECORD_RESTORED);
            case CREATED, UPDATED, DELETED ->
                AccessModel.decidesAccess(module) ? Optional.of(AuditKind.ACCESS_RECORD_CHANGED) : Optional.empty();
        };
    }

    /** Names that the module has: what else a caller wrote was refused. */
    private static List<String> given(WriteCommand command, int row) {
        Set<String> names =
                switch (command) {
                    case WriteCommand.Create create ->
                        create.inputs().get(row).byName().keySet();
                    case WriteCommand.Update update -> update.set().byName().keySet();
                    case WriteCommand.Upsert upsert ->
                        upsert.rows().get(row).input().byName().keySet();
                    case WriteCommand.UpdateMany update -> update.set().byName().keySet();
                    case WriteCommand.DeleteMany delete -> Set.of();
                    case WriteCommand.Delete delete -> Set.of();
                    case WriteCommand.Merge merge -> row == 0 ? merge.choices().keySet() : Set.of();
                    case WriteCommand.UndoMerge undo -> Set.of();
                    case WriteCommand.Restore restore -> Set.of();
                    case WriteCommand.Purge purge -> Set.of();
                };
        return List.copyOf(names);
    }
}
