package io.armature.deploy.importer.report;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Prints how far a step is: at most one line a second, and one at its end. */
public final class Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final PrintStream out;
    private final InstantSource clock;
    private final String step;
    private final long total;
    private final Instant start;
    private Instant lastLine;

    /**
     * Starts the step's clock.
     *
     * @param total how many rows the step will settle
     */
    public Progress(PrintStream out, InstantSource clock, String step, long total) {
        this.out = out;
        this.clock = clock;
        this.step = step;
        this.total = total;
        this.start = clock.instant();
        this.lastLine = start;
    }

    /** Tells that {@code settled} rows have an outcome; prints when the last line is a second old. */
    public void reached(long settled) {
        Instant now = clock.instant();
        if (Duration.between(lastLine, now).compareTo(INTERVAL) < 0) {
            return;
        }
        lastLine = now;
        print(settled, now);
    }

    public void finished(long settled) {
        print(settled, clock.instant());
    }

    private void print(long settled, Instant now) {
        long millis = Math.max(1, Duration.between(start, now).toMillis());
        out.printf(Locale.ROOT, "%s: %,d of %,d rows, %,d rows/s%n", step, settled, total, settled * 1000 / millis);
    }
}
