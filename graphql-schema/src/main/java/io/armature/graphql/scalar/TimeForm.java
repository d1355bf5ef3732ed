package io.armature.graphql.scalar;

import io.armature.core.value.TimeText;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** {@code 09:30:00}, with up to six digits of seconds when there are some. */
final class TimeForm implements TextForm<LocalTime> {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final String EXPECTED = "A Time is a time of day written \"09:30:00\"";

    @Override
    public LocalTime read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new NotThisScalar(EXPECTED);
        }
        try {
            return LocalTime.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new NotThisScalar(EXPECTED);
        }
    }

    @Override
    public String write(LocalTime value) {
        return TimeText.shown(value);
    }

    @Override
    public LocalTime from(Object raw) {
        return switch (raw) {
            case LocalTime time -> time;
            case String text -> read(text);
            default -> throw new NotThisScalar(EXPECTED);
        };
    }
}
