package io.armature.core.catalog;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens in the background. */
public final class Waiting {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000L;

    private Waiting() {}

    /** Returns once the condition holds, and fails when it does not in time. */
    public static void until(Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to be in time");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
