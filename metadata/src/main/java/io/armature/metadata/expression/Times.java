package io.armature.metadata.expression;

import static io.armature.metadata.expression.Types.DATE;
import static io.armature.metadata.expression.Types.DURATION;
import static io.armature.metadata.expression.Types.INT;
import static io.armature.metadata.expression.Types.TEXT;
import static io.armature.metadata.expression.Types.TIMESTAMP;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;

/** Dates count in whole days, timestamps in durations. */
final class Times {

    /** The day of a timestamp in a time zone; written {@code createdAt.date()}, in the organisation's. */
    static final String DATE_IN_ZONE = "@dateInZone";

    private Times() {}

    static List<Overload> all() {
        return List.of(
                Overload.value("_+_", DATE, DATE, INT, (a, b) -> date(a).plusDays((Long) b)),
                Overload.value("_-_", DATE, DATE, INT, (a, b) -> date(a).minusDays((Long) b)),
                Overload.value("_-_", INT, DATE, DATE, (a, b) -> ChronoUnit.DAYS.between(date(b), date(a))),
                Overload.value("_+_", TIMESTAMP, TIMESTAMP, DURATION, (a, b) -> time(a).plus(duration(b))),
                Overload.value("_-_", TIMESTAMP, TIMESTAMP, DURATION, (a, b) -> time(a).minus(duration(b))),
                Overload.value("_-_", DURATION, TIMESTAMP, TIMESTAMP, (a, b) -> Duration.between(time(b), time(a))),
                Overload.value("_+_", DURATION, DURATION, DURATION, (a, b) -> duration(a)
                        .plus(duration(b))),
                Overload.value("_-_", DURATION, DURATION, DURATION, (a, b) -> duration(a)
                        .minus(duration(b))),
                Overload.value("days", DURATION, INT, a -> Duration.ofDays((Long) a)),
                Overload.value("hours", DURATION, INT, a -> Duration.ofHours((Long) a)),
                Overload.value("minutes", DURATION, INT, a -> Duration.ofMinutes((Long) a)),
                Overload.value("toDays", INT, DURATION, a -> duration(a).toDays())
                        .asMember(),
                Overload.value("toHours", INT, DURATION, a -> duration(a).toHours())
                        .asMember(),
                Overload.value("toMinutes", INT, DURATION, a -> duration(a).toMinutes())
                        .asMember(),
                part("year", LocalDate::getYear),
                part("month", LocalDate::getMonthValue),
                part("day", LocalDate::getDayOfMonth),
                part("weekday", day -> day.getDayOfWeek().getValue()),
                Overload.value(DATE_IN_ZONE, DATE, TIMESTAMP, TEXT, (a, zone) -> time(a).atZoneSameInstant(
                                ZoneId.of((String) zone))
                        .toLocalDate()));
    }

    private static Overload part(String function, ToIntFunction<LocalDate> part) {
        return Overload.value(function, INT, DATE, a -> (long) part.applyAsInt(date(a)))
                .asMember();
    }

    private static LocalDate date(Object value) {
        return (LocalDate) value;
    }

    private static OffsetDateTime time(Object value) {
        return (OffsetDateTime) value;
    }

    private static Duration duration(Object value) {
        return (Duration) value;
    }
}
