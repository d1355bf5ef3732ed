package io.armature.deploy.cases;

import io.armature.deploy.api.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of one case. */
record CaseFolder(Path path) {
    private static final Pattern STATEMENTS = Pattern.compile("\\A# statements: (\\d+)");

    /** Every folder below a root that holds a query. */
    static List<CaseFolder> below(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.endsWith("query.graphql"))
                    .map(file -> new CaseFolder(file.getParent()))
                    .sorted((a, b) -> a.path().compareTo(b.path()))
                    .toList();
        }
    }

    String topic() {
        return path.getParent().getFileName().toString();
    }

    String sentence() {
        return path.getFileName().toString();
    }

    List<String> setup() {
        return text("setup.graphql")
                .map(text -> List.of(text.split("(?m)^---$")))
                .orElse(List.of());
    }

    String query() {
        return text("query.graphql").orElseThrow();
    }

    Optional<String> variables() {
        return text("variables.json");
    }

    /** How many statements the case may take, where it says. */
    Optional<Integer> statements() {
        Matcher matcher = STATEMENTS.matcher(query());
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    Optional<String> expected() {
        return text("result.json").or(() -> text("problem.json"));
    }

    /** Writes what was answered as what is expected. */
    void expect(String response, boolean errors) {
        try {
            Files.deleteIfExists(path.resolve("result.json"));
            Files.deleteIfExists(path.resolve("problem.json"));
            Files.writeString(path.resolve(errors ? "problem.json" : "result.json"), response + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pretty(Object json) throws IOException {
        return Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private Optional<String> text(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
