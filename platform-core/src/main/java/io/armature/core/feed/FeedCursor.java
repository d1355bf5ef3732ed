package io.armature.core.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a reader is. Everything up to here it has. {@link CursorKey} seals it for callers.
 *
 * @param transaction number of a transaction, as text: it has 64 bits without a sign
 * @param position within it
 * @param asOf an instant before which nothing happened that the reader lacks
 */
public record FeedCursor(String transaction, long position, Instant asOf) {
    /** A day less than the outbox keeps, for transactions that took long and for the hours until a day is dropped. */
    static final Duration GOOD_FOR = Duration.ofDays(29);

    /** How long before its commit a transaction may have said what happened. */
    private static final Duration SLOWEST = Duration.ofDays(1);

    /** No event that the reader lacks is older: the days before need not be looked at. */
    Instant oldest() {
        return asOf.minus(SLOWEST);
    }

    /** Whether something may have been dropped that the reader lacks. */
    boolean expired(Instant now) {
        return asOf.isBefore(now.minus(GOOD_FOR));
    }

    /**
     * Whether it is of a time that the database does not know: it was restored to an earlier one.
     *
     * @param edge the first transaction that may not be over
     */
    boolean beyond(String edge) {
        return Long.compareUnsigned(Long.parseUnsignedLong(transaction), Long.parseUnsignedLong(edge)) > 0;
    }
}
