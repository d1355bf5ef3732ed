package io.armature.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Days counted from today: -730 is two years ago. */
record Days(LocalDate today) {
    /** How far the demo company's records reach back. */
    static final int BEGINNING = -730;

    Days(Instant now) {
        this(now.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** As the API takes a Date. */
    String date(int day) {
        return today.plusDays(day).toString();
    }

    /** As the API takes a DateTime: that day, so many minutes after midnight in UTC. */
    String time(int day, int minute) {
        return today.plusDays(day)
                .atTime(LocalTime.ofSecondOfDay(minute * 60L))
                .toInstant(ZoneOffset.UTC)
                .toString();
    }
}
