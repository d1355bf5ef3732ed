package io.armature.deploy.http;

import io.armature.deploy.api.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the scripts of one folder with Node; says SKIPPED where Node is missing. */
final class NodeScripts {
    private static final long LONGEST_MINUTES = 3;
    private static final String MODULES = "node_modules";

    /**
     * What a script said.
     *
     * @param exitCode 0 if all is well
     * @param output standard output and error
     */
    record Result(int exitCode, String output) {}

    private final Path folder;

    /** Those of {@code src/test/node/<name>}. */
    NodeScripts(String name) {
        this(Path.of("src/test/node", name));
    }

    private NodeScripts(Path folder) {
        this.folder = folder;
    }

    /** The same scripts in another folder, where they may write; what npm installed is shared. */
    NodeScripts copiedTo(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !file.startsWith(folder.resolve(MODULES)))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Path copy = other.resolve(folder.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.createSymbolicLink(other.resolve(MODULES), folder.resolve(MODULES).toAbsolutePath());
        return new NodeScripts(other);
    }

    /** Why nothing can be run here; empty if it can. */
    String missing() throws IOException, InterruptedException {
        if (!runs("node", "--version") || !runs("npm", "--version")) {
            return "SKIPPED: Node and npm are not installed";
        }
        if (!Files.exists(folder.resolve(MODULES).resolve(".package-lock.json"))
                && !runs("npm", "ci", "--no-audit", "--no-fund")) {
            return "SKIPPED: npm ci failed in " + folder;
        }
        return "";
    }

    /** With the address and token of a caller as {@code ARMATURE_URL} and {@code ARMATURE_TOKEN}. */
    Result run(String script, Api caller, String... arguments) throws IOException, InterruptedException {
        return run(script, Map.of("ARMATURE_URL", caller.base(), "ARMATURE_TOKEN", caller.token()), arguments);
    }

    /** With environment variables. */
    Result run(String script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("node", script).directory(folder.toFile()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)
                ? new Result(process.exitValue(), output)
                : new Result(-1, output + "\n(not finished)");
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
