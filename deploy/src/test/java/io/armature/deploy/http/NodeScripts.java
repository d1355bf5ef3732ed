package io.armature.deploy.http;

import io.armature.deploy.api.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of a folder with Node against the application under test; says SKIPPED where Node is missing. */
final class NodeScripts {
    private static final Path FOLDER = Path.of("src/test/node/graphql-http");
    private static final long LONGEST_MINUTES = 3;

    /**
     * What a script said.
     *
     * @param exitCode 0 if all is well
     * @param output standard output and error
     */
    record Result(int exitCode, String output) {}

    private NodeScripts() {}

    /** Why nothing can be run here; empty if it can. */
    static String missing() throws IOException, InterruptedException {
        if (!runs("node", "--version") || !runs("npm", "--version")) {
            return "SKIPPED: Node and npm are not installed";
        }
        if (!Files.exists(FOLDER.resolve("node_modules/graphql-http"))
                && !runs("npm", "ci", "--no-audit", "--no-fund")) {
            return "SKIPPED: npm ci failed in " + FOLDER;
        }
        return "";
    }

    static Result run(String script, Api caller) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("node", script).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().put("ARMATURE_URL", caller.base());
        builder.environment().put("ARMATURE_TOKEN", caller.token());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)
                ? new Result(process.exitValue(), output)
                : new Result(-1, output + "\n(not finished)");
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
