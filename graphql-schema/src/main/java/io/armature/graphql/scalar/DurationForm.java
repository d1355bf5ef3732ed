package io.armature.graphql.scalar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** {@code PT1H30M}: exact, so without months and years. */
final class DurationForm implements TextForm<Duration> {
    private static final int LONGEST_TEXT = 60;
    private static final String EXPECTED =
            "A Duration is a length of days, hours, minutes and seconds written \"PT1H30M\" (ISO 8601)";

    @Override
    public Duration read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new NotThisScalar(EXPECTED);
        }
        try {
            return Duration.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException e) {
            throw new NotThisScalar(EXPECTED);
        }
    }

    @Override
    public String write(Duration value) {
        return value.toString();
    }

    @Override
    public Duration from(Object raw) {
        return switch (raw) {
            case Duration duration -> duration;
            case String text -> read(text);
            default -> throw new NotThisScalar(EXPECTED);
        };
    }
}
