package io.armature.core.record;

/** What all kinds of commands can be asked. */
final class WriteCommands {
    private WriteCommands() {}

    /** How many records the caller names. */
    static int records(WriteCommand command) {
        return switch (command) {
            case WriteCommand.Create create -> create.inputs().size();
            case WriteCommand.Upsert upsert -> upsert.rows().size();
            case WriteCommand.Update update -> 1;
            case WriteCommand.Delete delete -> 1;
            case WriteCommand.Restore restore -> 1;
            case WriteCommand.Purge purge -> 1;
        };
    }

    static boolean dryRun(WriteCommand command) {
        return switch (command) {
            case WriteCommand.Create create -> create.dryRun();
            case WriteCommand.Upsert upsert -> upsert.dryRun();
            case WriteCommand.Update update -> update.dryRun();
            case WriteCommand.Delete delete -> false;
            case WriteCommand.Restore restore -> false;
            case WriteCommand.Purge purge -> false;
        };
    }
}
