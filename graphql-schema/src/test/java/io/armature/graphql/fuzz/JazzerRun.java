package io.armature.graphql.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Jazzer did with a target.
 *
 * @param exit its exit code, 0 when it found nothing
 * @param runs how many inputs it made
 * @param log all it said
 */
record JazzerRun(int exit, long runs, String log) {
    /** An input that takes longer counts as a hang. */
    private static final int SECONDS_PER_INPUT = 10;

    private static final int SECONDS_TO_START_AND_STOP = 300;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in");

    /**
     * Runs a target in a Java machine of its own.
     *
     * @param seeds folder of inputs to begin with
     * @param folder for the inputs that it keeps, made when missing
     */
    static JazzerRun of(Class<?> target, int seconds, Path seeds, Path folder)
            throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve(target.getSimpleName()));
        Path log = folder.resolve(target.getSimpleName() + ".log");
        Process process = new ProcessBuilder(command(target, seconds, corpus, seeds, folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(seconds + SECONDS_TO_START_AND_STOP, TimeUnit.SECONDS);
            String said = Files.readString(log, UTF_8);
            return ended
                    ? new JazzerRun(process.exitValue(), runs(said), said)
                    : new JazzerRun(-1, 0, "hangs: " + said);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Class<?> target, int seconds, Path corpus, Path seeds, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=io.armature.**",
                "--custom_hook_includes=io.armature.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/" + target.getSimpleName() + "-",
                "-max_total_time=" + seconds,
                "-timeout=" + SECONDS_PER_INPUT,
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
                corpus.toString(),
                seeds.toString());
    }

    private static long runs(String log) {
        Matcher done = DONE.matcher(log);
        return done.find() ? Long.parseLong(done.group(1)) : 0;
    }
}
