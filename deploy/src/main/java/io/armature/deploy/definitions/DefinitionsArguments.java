package io.armature.deploy.definitions;

import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.server.ServerAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the caller of {@code definitions} said. */
sealed interface DefinitionsArguments {
    String USAGE = "Usage: definitions export [--to FILE] --url URL, or definitions import FILE [--dry-run]"
            + " [--expected-version N] --url URL, with a token in ARMATURE_TOKEN";

    ServerAddress server();

    /** Writes the definition into a file, or prints it. */
    record Export(ServerAddress server, Optional<Path> to) implements DefinitionsArguments {}

    /** Makes a file the definition. */
    record Import(ServerAddress server, Path file, boolean dryRun, OptionalInt expectedVersion)
            implements DefinitionsArguments {}

    /**
     * Reads the words after {@code definitions}.
     *
     * @throws ImportStopped when one is missing or unknown
     */
    static DefinitionsArguments parse(List<String> words, Map<String, String> environment) {
        Deque<String> rest = new ArrayDeque<>(words);
        String what = rest.isEmpty() ? "" : rest.pop();
        return switch (what) {
            case "export" -> export(options(rest), environment);
            case "import" -> {
                if (rest.isEmpty() || rest.peek().startsWith("--")) {
                    throw new ImportStopped("Say which file. " + USAGE);
                }
                Path file = Path.of(rest.pop());
                yield adoption(file, options(rest), environment);
            }
            default -> throw new ImportStopped(USAGE);
        };
    }

    private static Export export(Map<String, String> options, Map<String, String> environment) {
        only(options, List.of("--url", "--to"));
        return new Export(
                server(options, environment),
                Optional.ofNullable(options.get("--to")).map(Path::of));
    }

    private static Import adoption(Path file, Map<String, String> options, Map<String, String> environment) {
        only(options, List.of("--url", "--dry-run", "--expected-version"));
        String version = options.get("--expected-version");
        return new Import(
                server(options, environment),
                file,
                options.containsKey("--dry-run"),
                version == null ? OptionalInt.empty() : OptionalInt.of(number(version)));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw new ImportStopped("--expected-version is a number, not " + version + ". " + USAGE, e);
        }
    }

    private static ServerAddress server(Map<String, String> options, Map<String, String> environment) {
        String token = environment.getOrDefault("ARMATURE_TOKEN", "");
        String url = options.getOrDefault("--url", "");
        if (token.isBlank() || url.isBlank()) {
            throw new ImportStopped("The address or the token is missing. " + USAGE);
        }
        return ServerAddress.of(url, token);
    }

    private static void only(Map<String, String> options, List<String> known) {
        options.keySet().stream()
                .filter(option -> !known.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new ImportStopped("Unknown option " + option + ". " + USAGE);
                });
    }

    /** Every option but {@code --dry-run} has a value. */
    private static Map<String, String> options(Deque<String> words) {
        Map<String, String> options = new HashMap<>();
        while (!words.isEmpty()) {
            String option = words.pop();
            if (!option.equals("--dry-run") && words.isEmpty()) {
                throw new ImportStopped(option + " needs a value. " + USAGE);
            }
            options.put(option, option.equals("--dry-run") ? "" : words.pop());
        }
        return options;
    }
}
