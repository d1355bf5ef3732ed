package io.armature.deploy.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.server.GraphQlClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code definitions export} and {@code definitions import}. */
public final class DefinitionsCommand {
    private static final int DONE = 0;
    private static final int STOPPED = 1;
    private static final String EXPORT = "{ exportDefinition }";
    private static final String IMPORT = """
            mutation Import($yaml: String!, $expectedVersion: Int, $dryRun: Boolean!) {
              importDefinition(yaml: $yaml, expectedVersion: $expectedVersion, dryRun: $dryRun) {
                version differences { kind path breaking }
              }
            }""";

    private final PrintStream out;
    private final PrintStream err;

    /** Writes files and reports to {@code out}, and to {@code err} why it stopped. */
    public DefinitionsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @param words what follows {@code definitions} on the command line
     * @param environment where the token stands
     * @return the exit code
     */
    public int run(List<String> words, Map<String, String> environment) {
        try {
            DefinitionsArguments arguments = DefinitionsArguments.parse(words, environment);
            try (GraphQlClient client = new GraphQlClient(arguments.server(), List.of())) {
                switch (arguments) {
                    case DefinitionsArguments.Export export -> export(export, client);
                    case DefinitionsArguments.Import adoption -> adopt(adoption, client);
                }
            }
            return DONE;
        } catch (ImportStopped e) {
            err.println(e.getMessage());
            return STOPPED;
        }
    }

    private void export(DefinitionsArguments.Export export, GraphQlClient client) {
        String yaml = client.send(EXPORT, Map.of()).path("exportDefinition").asText();
        if (export.to().isEmpty()) {
            out.print(yaml);
            return;
        }
        write(export.to().get(), yaml);
        out.println("Wrote " + export.to().get() + ".");
    }

    private void adopt(DefinitionsArguments.Import adoption, GraphQlClient client) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("yaml", read(adoption.file()));
        variables.put("dryRun", adoption.dryRun());
        adoption.expectedVersion().ifPresent(version -> variables.put("expectedVersion", version));
        JsonNode result = client.send(IMPORT, variables).path("importDefinition");
        result.path("differences")
                .forEach(difference -> out.printf(
                        "%-8s %s%s%n",
                        difference.path("kind").asText(),
                        difference.path("path").asText(),
                        difference.path("breaking").asBoolean() ? " (breaks clients)" : ""));
        out.println(summary(result, adoption.dryRun()));
    }

    private static String summary(JsonNode result, boolean dryRun) {
        int differences = result.path("differences").size();
        int version = result.path("version").asInt();
        if (differences == 0) {
            return "Nothing differs; the metadata is at version " + version + ".";
        }
        return dryRun
                ? differences + " differences; nothing was stored, since this was a dry run."
                : differences + " differences; the metadata is at version " + version + " now.";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ImportStopped("Cannot read " + file + ".", e);
        }
    }

    private static void write(Path file, String yaml) {
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new ImportStopped("Cannot write " + file + ".", e);
        }
    }
}
