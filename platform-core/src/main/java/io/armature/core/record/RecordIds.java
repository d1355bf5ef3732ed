package io.armature.core.record;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes and reads record ids: UUIDs of version 8 with 48 bits of milliseconds, 12 bits of module number and 62 further
 * bits (design decision 9). Ids of one module made by one instance grow strictly, even within a millisecond and when
 * the clock is set back.
 */
public final class RecordIds {
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long TAIL_BITS = 0x3fff_ffff_ffff_ffffL;
    /** A new millisecond starts in the lower half, so that steps within it cannot overflow. */
    private static final long START_BITS = TAIL_BITS >>> 1;

    private static final int MODULE_BITS = 0xfff;
    private static final int MILLISECOND_SHIFT = 16;
    private static final long LARGEST_STEP = 1L << 32;

    private final Clock clock;
    private long millisecond;
    private long tail;

    public RecordIds(Clock clock) {
        this.clock = clock;
    }

    /** A new id for a record of the module of that number (1 to 4095). */
    public synchronized UUID next(int moduleNumber) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long now = clock.millis();
        if (now > millisecond) {
            millisecond = now;
            tail = random.nextLong() & START_BITS;
        } else {
            tail += 1 + random.nextLong(LARGEST_STEP);
        }
        long head = millisecond << MILLISECOND_SHIFT | VERSION | moduleNumber & MODULE_BITS;
        return new UUID(head, VARIANT | tail & TAIL_BITS);
    }

    /** The number of the module whose record has this id; of no module if the id is not one of ours. */
    public static int moduleNumber(UUID id) {
        return (int) id.getMostSignificantBits() & MODULE_BITS;
    }

    /** When the id was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> MILLISECOND_SHIFT);
    }
}
