package io.armature.core.sql;

import io.armature.core.query.DateUnit;
import io.armature.core.query.Operand;
import io.armature.core.query.RelativeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.function.ToIntFunction;

/** Calendar arithmetic of relative ranges: start inclusive, end exclusive. */
final class RelativeDates {
    private RelativeDates() {}

    /**
     * One end of a range.
     *
     * @param today in the organisation's time zone
     * @param counts gives the number behind an operand
     */
    static LocalDate end(RelativeRange range, boolean upper, LocalDate today, ToIntFunction<Operand> counts) {
        return switch (range) {
            case RelativeRange.Current current ->
                upper ? plus(start(today, current.unit()), current.unit(), 1) : start(today, current.unit());
            case RelativeRange.Last last ->
                upper ? today.plusDays(1) : plus(today.plusDays(1), last.unit(), -counts.applyAsInt(last.count()));
            case RelativeRange.Next next -> upper ? plus(today, next.unit(), counts.applyAsInt(next.count())) : today;
        };
    }

    private static LocalDate start(LocalDate day, DateUnit unit) {
        return switch (unit) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate plus(LocalDate day, DateUnit unit, int count) {
        return switch (unit) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3L * count);
            case YEAR -> day.plusYears(count);
        };
    }
}
