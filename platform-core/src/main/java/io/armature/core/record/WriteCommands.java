package io.armature.core.record;

import io.armature.metadata.access.RecordRight;
import java.util.List;
import java.util.stream.IntStream;

/** What all kinds of commands can be asked. */
final class WriteCommands {
    private WriteCommands() {}

    /** How many records the caller names, or allows to be found. */
    static int records(WriteCommand command) {
        return switch (command) {
            case WriteCommand.Create create -> create.inputs().size();
            case WriteCommand.Upsert upsert -> upsert.rows().size();
            case WriteCommand.Update update -> 1;
            case WriteCommand.UpdateMany update -> update.atMost();
            case WriteCommand.DeleteMany delete -> delete.atMost();
            case WriteCommand.Delete delete -> 1;
            case WriteCommand.Merge merge -> merge.others().size() + 1;
            case WriteCommand.UndoMerge undo -> 1;
            case WriteCommand.Restore restore -> 1;
            case WriteCommand.Purge purge -> 1;
        };
    }

    /** The values of its rows. */
    static List<WriteCommand.Values> given(WriteCommand command) {
        return switch (command) {
            case WriteCommand.Create create -> create.inputs();
            case WriteCommand.Upsert upsert ->
                upsert.rows().stream().map(WriteCommand.UpsertRow::input).toList();
            case WriteCommand.Update update -> List.of(update.set());
            case WriteCommand.UpdateMany update -> List.of(update.set());
            case WriteCommand.DeleteMany delete -> List.of();
            case WriteCommand.Delete delete -> List.of();
            case WriteCommand.Merge merge -> List.of();
            case WriteCommand.UndoMerge undo -> List.of();
            case WriteCommand.Restore restore -> List.of();
            case WriteCommand.Purge purge -> List.of();
        };
    }

    /** The same command for some of its rows, with the values of these; all of them are stored or none. */
    static WriteCommand of(WriteCommand command, List<WriteNode> rows) {
        List<WriteCommand.Values> values =
                rows.stream().map(row -> new WriteCommand.Values(row.values())).toList();
        return switch (command) {
            case WriteCommand.Create create ->
                new WriteCommand.Create(create.module(), values, WriteCommand.OnError.ABORT, create.dryRun());
            case WriteCommand.Upsert upsert ->
                new WriteCommand.Upsert(
                        upsert.module(),
                        IntStream.range(0, rows.size())
                                .mapToObj(i ->
                                        upsert.rows().get(rows.get(i).row()).holding(values.get(i)))
                                .toList(),
                        WriteCommand.OnError.ABORT,
                        upsert.dryRun());
            case WriteCommand.Update update ->
                new WriteCommand.Update(
                        update.module(), update.id(), values.getFirst(), update.expectedVersion(), update.dryRun());
            case WriteCommand.UpdateMany update -> update;
            case WriteCommand.DeleteMany delete -> delete;
            case WriteCommand.Delete delete -> delete;
            case WriteCommand.Merge merge -> merge;
            case WriteCommand.UndoMerge undo -> undo;
            case WriteCommand.Restore restore -> restore;
            case WriteCommand.Purge purge -> purge;
        };
    }

    /** Whether it is to find its records itself, but none. */
    static boolean findsNone(WriteCommand command) {
        boolean finds = command instanceof WriteCommand.UpdateMany || command instanceof WriteCommand.DeleteMany;
        return finds && records(command) < 1;
    }

    /** The rights of which a caller needs one to begin. */
    static RecordRight[] rights(WriteCommand command) {
        return switch (command) {
            case WriteCommand.Create create -> new RecordRight[] {RecordRight.CREATE};
            case WriteCommand.Upsert upsert -> new RecordRight[] {RecordRight.CREATE, RecordRight.UPDATE};
            case WriteCommand.Update update -> new RecordRight[] {RecordRight.UPDATE};
            case WriteCommand.UpdateMany update -> new RecordRight[] {RecordRight.UPDATE};
            case WriteCommand.DeleteMany delete -> new RecordRight[] {RecordRight.DELETE};
            case WriteCommand.Delete delete -> new RecordRight[] {RecordRight.DELETE};
            case WriteCommand.Merge merge -> new RecordRight[] {RecordRight.MERGE};
            case WriteCommand.UndoMerge undo -> new RecordRight[] {RecordRight.MERGE};
            case WriteCommand.Restore restore -> new RecordRight[] {RecordRight.RESTORE};
            case WriteCommand.Purge purge -> new RecordRight[] {RecordRight.PURGE};
        };
    }

    static boolean dryRun(WriteCommand command) {
        return switch (command) {
            case WriteCommand.Create create -> create.dryRun();
            case WriteCommand.Upsert upsert -> upsert.dryRun();
            case WriteCommand.Update update -> update.dryRun();
            case WriteCommand.UpdateMany update -> update.dryRun();
            case WriteCommand.DeleteMany delete -> delete.dryRun();
            case WriteCommand.Delete delete -> delete.dryRun();
            case WriteCommand.Merge merge -> merge.dryRun();
            case WriteCommand.UndoMerge undo -> undo.dryRun();
            case WriteCommand.Restore restore -> restore.dryRun();
            case WriteCommand.Purge purge -> purge.dryRun();
        };
    }
}
