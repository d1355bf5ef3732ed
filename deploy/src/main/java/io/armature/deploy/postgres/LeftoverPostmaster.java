package io.armature.deploy.postgres;

import io.armature.deploy.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What an application that was killed leaves behind: a PostgreSQL that still runs, or its lock file with the id of a
 * process that is gone or is by now another's.
 */
final class LeftoverPostmaster {
    private static final Logger LOG = Logger.getLogger(LeftoverPostmaster.class);
    private static final int SECONDS_TO_STOP = 30;

    private LeftoverPostmaster() {}

    /** Leaves nothing running on the data folder. The caller holds the lock of the home: nobody else uses it. */
    static void clear(Path data) {
        Path lockFile = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lockFile)) {
                return;
            }
            processOf(lockFile).filter(process -> serves(process, data)).ifPresent(LeftoverPostmaster::stop);
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            throw new StartFailure("Cannot clear " + lockFile + " of an earlier run: " + e.getMessage(), e);
        }
    }

    private static Optional<ProcessHandle> processOf(Path lockFile) throws IOException {
        Optional<String> first = Files.readAllLines(lockFile).stream().findFirst();
        return first.filter(line -> line.matches("\\d{1,10}")).flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        Optional<String> line = process.info().commandLine();
        return line.filter(l -> l.contains("postgres") && l.contains(data.toString()))
                .isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown: it ends sessions and keeps what was committed. */
    private static void stop(ProcessHandle process) {
        LOG.infof("Stopping the PostgreSQL that an earlier run left behind (process %d)", process.pid());
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            CompletableFuture<ProcessHandle> ended = process.onExit();
            ended.completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.isAlive()) {
            throw new StartFailure(
                    "An earlier PostgreSQL (process " + process.pid() + ") does not stop. End it, then start again.");
        }
    }
}
