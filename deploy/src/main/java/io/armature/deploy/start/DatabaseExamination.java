package io.armature.deploy.start;

import io.armature.core.database.DatabaseAddress;
import io.armature.core.database.DatabaseReport;
import java.io.PrintStream;
import java.util.Map;

/** What {@code doctor} says of an external database. */
public final class DatabaseExamination {
    private DatabaseExamination() {}

    /** Prints one line per finding; the exit code is 1 if something has to be done. */
    public static int print(Map<String, String> environment, PrintStream out) {
        return switch (DatabaseChoice.of(environment)) {
            case DatabaseChoice.Embedded e -> embedded(out);
            case DatabaseChoice.Owner o -> examine(o.owner(), out);
            case DatabaseChoice.Separate s -> examine(s.owner(), out);
        };
    }

    private static int embedded(PrintStream out) {
        out.println("ok    database: embedded, in the data folder");
        return 0;
    }

    private static int examine(DatabaseAddress owner, PrintStream out) {
        DatabaseReport report = DatabaseReport.of(owner);
        report.fine().forEach(line -> out.println("ok    " + line));
        report.wrong().forEach(line -> out.println("WRONG " + line));
        return report.wrong().isEmpty() ? 0 : 1;
    }
}
