package io.armature.deploy.matrix;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Days around today in the organisation's time zone.
 *
 * @param direction last (up to and including today), next (from and including today) or current
 */
record Span(String direction, int count, String unit) {
    private static final List<String> UNITS = List.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    /** All that are worth trying. */
    static List<Span> all() {
        List<Span> all = new ArrayList<>();
        for (String unit : UNITS) {
            all.add(new Span("current", 1, unit));
            for (int count : new int[] {1, 2, 7}) {
                all.add(new Span("last", count, unit));
                all.add(new Span("next", count, unit));
            }
        }
        return all;
    }

    Map<String, Object> json() {
        return Map.of(direction, direction.equals("current") ? unit : Map.of("count", count, "unit", unit));
    }

    boolean holds(Object value) {
        LocalDate today = LocalDate.now(World.ZONE);
        LocalDate day = value instanceof OffsetDateTime instant
                ? instant.atZoneSameInstant(World.ZONE).toLocalDate()
                : (LocalDate) value;
        return switch (direction) {
            case "last" -> !day.isAfter(today) && !day.isBefore(moved(today.plusDays(1), -count));
            case "next" -> !day.isBefore(today) && day.isBefore(moved(today, count));
            default -> current(day, today);
        };
    }

    private LocalDate moved(LocalDate day, int by) {
        return unit.equals("QUARTER") ? day.plusMonths(3L * by) : day.plus(by, ChronoUnit.valueOf(unit + "S"));
    }

    private boolean current(LocalDate day, LocalDate today) {
        return switch (unit) {
            case "DAY" -> day.equals(today);
            case "WEEK" -> week(day).equals(week(today));
            case "MONTH" -> day.getYear() == today.getYear() && day.getMonth() == today.getMonth();
            case "QUARTER" ->
                day.getYear() == today.getYear()
                        && day.get(IsoFields.QUARTER_OF_YEAR) == today.get(IsoFields.QUARTER_OF_YEAR);
            default -> day.getYear() == today.getYear();
        };
    }

    private static List<Integer> week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
