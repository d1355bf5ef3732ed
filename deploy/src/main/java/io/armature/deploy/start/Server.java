package io.armature.deploy.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the server from start to end: database up, requests served, requests in flight finished, database down. */
public final class Server {
    private static final Logger LOG = Logger.getLogger(Server.class);
    private static final int SECONDS_TO_STOP = 60;

    private Server() {}

    /** Returns when the server has stopped; the exit code of a failed start is 1. */
    public static int run(Map<String, String> environment) {
        ServerStart start = ServerStart.prepare(environment);
        CountDownLatch served = new CountDownLatch(1);
        Thread after = new Thread(() -> closeAfter(served, start), "armature-stop");
        Runtime.getRuntime().addShutdownHook(after);
        Quarkus.run(UntilStopped.class, (code, failure) -> ended(served, code, failure));
        return 0;
    }

    private static void ended(CountDownLatch served, int code, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.error("The server did not start", failure);
        }
        served.countDown();
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The database goes last: whatever Quarkus still does at shutdown may need it. */
    private static void closeAfter(CountDownLatch served, ServerStart start) {
        try {
            if (!served.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warnf("Requests were still running after %d seconds", SECONDS_TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        start.close();
    }

    /** Serves until the process is told to stop. */
    public static final class UntilStopped implements QuarkusApplication {
        @Override
        public int run(String... words) {
            Quarkus.waitForExit();
            return 0;
        }
    }
}
