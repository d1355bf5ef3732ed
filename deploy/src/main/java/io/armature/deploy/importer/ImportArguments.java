package io.armature.deploy.importer;

import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.server.ServerAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What the caller of an import said.
 *
 * @param folder where {@code mapping.yaml} and the files are
 * @param server where to send them
 */
record ImportArguments(Path folder, ServerAddress server) {
    static final String USAGE = "Usage: import FOLDER --url http://127.0.0.1:8080 --token TOKEN"
            + " (the token may stand in the environment variable ARMATURE_TOKEN instead)";

    private static final String TOKEN_VARIABLE = "ARMATURE_TOKEN";

    /**
     * Reads the words after {@code import}.
     *
     * @throws ImportStopped when one is missing, unknown or names nothing
     */
    static ImportArguments parse(List<String> words, Map<String, String> environment) {
        Deque<String> rest = new ArrayDeque<>(words);
        String folder = "";
        String url = "";
        String token = environment.getOrDefault(TOKEN_VARIABLE, "");
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--url" -> url = valueOf(word, rest);
                case "--token" -> token = valueOf(word, rest);
                default -> folder = onlyFolder(folder, word);
            }
        }
        return new ImportArguments(existing(folder), ServerAddress.of(needed(url, "--url"), needed(token, "--token")));
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new ImportStopped(option + " needs a value. " + USAGE);
        }
        return rest.pop();
    }

    private static String onlyFolder(String earlier, String word) {
        if (word.startsWith("-")) {
            throw new ImportStopped("Unknown option " + word + ". " + USAGE);
        }
        if (!earlier.isEmpty()) {
            throw new ImportStopped("One folder at a time, not " + earlier + " and " + word + ". " + USAGE);
        }
        return word;
    }

    private static String needed(String value, String option) {
        if (value.isBlank()) {
            throw new ImportStopped(option + " is missing. " + USAGE);
        }
        return value;
    }

    private static Path existing(String folder) {
        Path path = Path.of(needed(folder, "The folder"));
        if (!Files.isDirectory(path)) {
            throw new ImportStopped("There is no folder " + folder + ".");
        }
        return path;
    }
}
