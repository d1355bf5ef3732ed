package io.armature.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Lengths of time as the whole microseconds that are stored. */
public final class Microseconds {
    private static final BigDecimal PER_SECOND = BigDecimal.valueOf(1_000_000);
    private static final int NANOS_PER_MICRO = 1_000;

    private Microseconds() {}

    /** The microseconds of a duration. */
    public static long of(Duration duration) {
        return Math.addExact(
                Math.multiplyExact(duration.getSeconds(), PER_SECOND.longValueExact()),
                duration.getNano() / NANOS_PER_MICRO);
    }

    /** The duration of so many microseconds; parts of one, as averages have them, are rounded. */
    public static Duration duration(BigDecimal microseconds) {
        BigDecimal whole = microseconds.setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal[] parts = whole.divideAndRemainder(PER_SECOND);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact() * NANOS_PER_MICRO);
    }
}
