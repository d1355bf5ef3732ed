package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days and instants of the years 1 to 9999, instants in UTC; times of day; durations of at most ten million hours. All
 * are cut to microseconds.
 */
final class TimeCodec {
    private static final int LAST_YEAR = 9_999;
    private static final int MOST_HOURS = 10_000_000;
    private static final Duration LONGEST = Duration.ofHours(MOST_HOURS);

    private TimeCodec() {}

    static Decoded date(Field field, Object raw) {
        Optional<LocalDate> day = dateOf(raw);
        if (day.isEmpty()) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, "a date as YYYY-MM-DD"));
        }
        return inYears(field, day.get().getYear(), day.get());
    }

    static Decoded dateTime(Field field, Object raw) {
        Optional<OffsetDateTime> instant = dateTimeOf(raw);
        if (instant.isEmpty()) {
            return new Decoded.Refused(
                    FieldViolations.invalidFormat(field, "a date and time with offset as YYYY-MM-DDTHH:MM:SSZ"));
        }
        return inYears(field, instant.get().getYear(), instant.get());
    }

    static Decoded time(Field field, Object raw) {
        Optional<LocalTime> time =
                switch (raw) {
                    case LocalTime given -> Optional.of(given);
                    case String text -> parsed(() -> LocalTime.parse(text.strip()));
                    default -> Optional.empty();
                };
        return time.<Decoded>map(given -> new Decoded.Accepted(given.truncatedTo(ChronoUnit.MICROS)))
                .orElseGet(() -> new Decoded.Refused(FieldViolations.invalidFormat(field, "a time as HH:MM:SS")));
    }

    static Decoded duration(Field field, Object raw) {
        Optional<Duration> duration =
                switch (raw) {
                    case Duration given -> Optional.of(given);
                    case String text -> parsed(() -> Duration.parse(text.strip()));
                    default -> Optional.empty();
                };
        if (duration.isEmpty()) {
            return new Decoded.Refused(FieldViolations.invalidFormat(
                    field, "a duration of days, hours, minutes and seconds (ISO 8601) like PT1H30M"));
        }
        if (duration.get().abs().compareTo(LONGEST) > 0) {
            return new Decoded.Refused(FieldViolations.outOfRange(
                    field, "at most " + MOST_HOURS + " hours", Map.of("maximum", LONGEST.toString())));
        }
        return new Decoded.Accepted(duration.get().truncatedTo(ChronoUnit.MICROS));
    }

    private static Decoded inYears(Field field, int year, Object value) {
        if (year >= 1 && year <= LAST_YEAR) {
            return new Decoded.Accepted(value);
        }
        return new Decoded.Refused(
                FieldViolations.outOfRange(field, "a year from 1 to 9999", Map.of("minimum", 1, "maximum", LAST_YEAR)));
    }

    private static Optional<LocalDate> dateOf(Object raw) {
        return switch (raw) {
            case LocalDate date -> Optional.of(date);
            case String text -> parsed(() -> LocalDate.parse(text.strip()));
            default -> Optional.empty();
        };
    }

    private static Optional<OffsetDateTime> dateTimeOf(Object raw) {
        Optional<OffsetDateTime> given =
                switch (raw) {
                    case OffsetDateTime dateTime -> Optional.of(dateTime);
                    case Instant instant -> Optional.of(instant.atOffset(ZoneOffset.UTC));
                    case String text -> parsed(() -> OffsetDateTime.parse(text.strip()));
                    default -> Optional.empty();
                };
        return given.map(TimeCodec::utc);
    }

    private static OffsetDateTime utc(OffsetDateTime dateTime) {
        return dateTime.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Optional<T> parsed(Parse<T> parse) {
        try {
            return Optional.ofNullable(parse.value());
        } catch (DateTimeException notInThatForm) {
            return Optional.empty();
        }
    }

    private interface Parse<T> {
        @Nullable
        T value();
    }
}
