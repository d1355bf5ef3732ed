package io.armature.deploy.importer;

import io.armature.deploy.importer.report.ImportReport;
import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.server.GraphQlClient;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code import FOLDER --url URL --token TOKEN}: runs an import and tells what it did. */
public final class ImportCommand {
    /** Everything the files hold is in the organisation. */
    public static final int DONE = 0;
    /** Rows were refused, or the import broke off midway; the report says which and why. */
    public static final int INCOMPLETE = 1;
    /** No row was sent. */
    public static final int NOT_STARTED = 2;

    private static final List<Duration> PAUSES = Stream.of(250, 500, 1_000, 2_000, 4_000, 8_000)
            .map(Duration::ofMillis)
            .toList();

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;
    private final List<Duration> pauses;

    /** Writes progress and report to {@code out}, and to {@code err} why it stopped. */
    public ImportCommand(PrintStream out, PrintStream err) {
        this(out, err, InstantSource.system(), PAUSES);
    }

    ImportCommand(PrintStream out, PrintStream err, InstantSource clock, List<Duration> pauses) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.pauses = pauses;
    }

    /**
     * Runs an import.
     *
     * @param words what follows {@code import} on the command line
     * @param environment where the token may stand
     * @return the exit code
     */
    public int run(List<String> words, Map<String, String> environment) {
        try {
            ImportArguments arguments = ImportArguments.parse(words, environment);
            return run(arguments);
        } catch (ImportStopped e) {
            err.println(e.getMessage());
            return NOT_STARTED;
        }
    }

    private int run(ImportArguments arguments) {
        ImportPlan plan = ImportPlan.check(arguments.folder());
        try (GraphQlClient client = new GraphQlClient(arguments.server(), pauses)) {
            return execute(new ImportRun(plan, client, out, clock));
        }
    }

    private int execute(ImportRun run) {
        run.prepare();
        boolean complete = runSteps(run);
        ImportReport report = run.report();
        out.println();
        out.print(report.text());
        return complete && report.nothingRefused() ? DONE : INCOMPLETE;
    }

    private boolean runSteps(ImportRun run) {
        try {
            run.steps();
            return true;
        } catch (ImportStopped e) {
            err.println(e.getMessage());
            err.println("The import broke off; run it again to go on.");
            return false;
        }
    }
}
