package io.armature.core.query;

import io.armature.metadata.model.ValueKind;
import java.util.Locale;

/**
 * How much of a value a group has in common: the value itself, the stretch of the calendar that a day or moment lies in, or a
 * part of its date, a number that comes again.
 */
public enum Bucket {
    VALUE,
    DAY,
    /** As ISO 8601 has it: from Monday. */
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** A quarter of a year that begins with the organisation's first month. */
    FISCAL_QUARTER,
    FISCAL_YEAR,
    /** 0 to 23; of moments alone. */
    HOUR_OF_DAY,
    /** As ISO 8601 has it: 1 is Monday, 7 Sunday. */
    DAY_OF_WEEK,
    DAY_OF_MONTH,
    /** As ISO 8601 has it: 1 to 53, the first with most of its days in the year. */
    WEEK_OF_YEAR,
    MONTH_OF_YEAR,
    QUARTER_OF_YEAR,
    /** 1 to 4, of the year that begins with the organisation's first month. */
    QUARTER_OF_FISCAL_YEAR;

    /** Whether it is a number that comes again every day, week, month or year, and no stretch. */
    public boolean isPart() {
        return switch (this) {
            case VALUE, DAY, WEEK, MONTH, QUARTER, YEAR, FISCAL_QUARTER, FISCAL_YEAR -> false;
            case HOUR_OF_DAY,
                    DAY_OF_WEEK,
                    DAY_OF_MONTH,
                    WEEK_OF_YEAR,
                    MONTH_OF_YEAR,
                    QUARTER_OF_YEAR,
                    QUARTER_OF_FISCAL_YEAR -> true;
        };
    }

    /** Whether values of that kind are grouped so. */
    public boolean takes(ValueKind kind) {
        return switch (this) {
            case VALUE -> true;
            case HOUR_OF_DAY -> kind == ValueKind.DATETIME;
            case DAY,
                    WEEK,
                    MONTH,
                    QUARTER,
                    YEAR,
                    FISCAL_QUARTER,
                    FISCAL_YEAR,
                    DAY_OF_WEEK,
                    DAY_OF_MONTH,
                    WEEK_OF_YEAR,
                    MONTH_OF_YEAR,
                    QUARTER_OF_YEAR,
                    QUARTER_OF_FISCAL_YEAR -> kind == ValueKind.DATE || kind == ValueKind.DATETIME;
        };
    }

    /** Whether it depends on the month that the organisation's year begins with. */
    public boolean isFiscal() {
        return this == FISCAL_QUARTER || this == FISCAL_YEAR || this == QUARTER_OF_FISCAL_YEAR;
    }

    /** What PostgreSQL calls the stretch or the part. */
    public String word() {
        return switch (this) {
            case VALUE, DAY, WEEK, MONTH, QUARTER, YEAR -> name().toLowerCase(Locale.ROOT);
            case FISCAL_QUARTER, QUARTER_OF_YEAR, QUARTER_OF_FISCAL_YEAR -> "quarter";
            case FISCAL_YEAR -> "year";
            case HOUR_OF_DAY -> "hour";
            case DAY_OF_WEEK -> "isodow";
            case DAY_OF_MONTH -> "day";
            case WEEK_OF_YEAR -> "week";
            case MONTH_OF_YEAR -> "month";
        };
    }
}
