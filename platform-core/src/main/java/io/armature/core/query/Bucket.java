package io.armature.core.query;

import java.util.Locale;

/** How much of a value a group has in common: the value itself, or the stretch of the calendar that a day or moment lies in. */
public enum Bucket {
    VALUE,
    DAY,
    /** As ISO 8601 has it: from Monday. */
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** What PostgreSQL calls the stretch. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
