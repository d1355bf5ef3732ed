package io.armature.deploy.demo;

import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.server.GraphQlClient;
import io.armature.deploy.importer.server.ServerAddress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code demo --url URL}: fills an organisation with the demo data; the token stands in ARMATURE_TOKEN. */
public final class DemoCommand {
    private static final String USAGE = "Usage: demo --url http://127.0.0.1:8080, with a token in ARMATURE_TOKEN";
    private static final int DONE = 0;
    private static final int STOPPED = 1;
    private static final List<Duration> PAUSES =
            Stream.of(250, 1_000, 4_000).map(Duration::ofMillis).toList();

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    /** Writes what was created to {@code out}, and to {@code err} why it stopped; days are counted from the clock's. */
    public DemoCommand(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * Runs it.
     *
     * @param words what follows {@code demo} on the command line
     * @param environment where the token stands
     * @return the exit code: 0 also when the organisation had teams already and was left alone
     */
    public int run(List<String> words, Map<String, String> environment) {
        String token = environment.getOrDefault("ARMATURE_TOKEN", "");
        if (words.size() != 2 || !words.getFirst().equals("--url") || token.isBlank()) {
            err.println(USAGE);
            return STOPPED;
        }
        return run(words.getLast(), token);
    }

    private int run(String url, String token) {
        try (GraphQlClient client = new GraphQlClient(ServerAddress.of(url, token), PAUSES)) {
            out.println(new DemoData(client, clock.instant()).load());
            return DONE;
        } catch (ImportStopped e) {
            err.println(e.getMessage());
            return STOPPED;
        }
    }
}
