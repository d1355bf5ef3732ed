package io.armature.core.sql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The values that columns can hold. PostgreSQL takes less than Java does, and what it does not take fails the statement.
 *
 * @see <a href="https://www.postgresql.org/docs/18/datatype.html">PostgreSQL, data types</a>
 */
final class Storable {
    /** Our widest numbers have far fewer; it bounds the work that {@code 1e999999999} would make. */
    private static final int MOST_DIGITS = 1_000;

    private static final int FIRST_YEAR = -4_712;
    private static final int LAST_YEAR = 294_275;

    private Storable() {}

    static BigDecimal number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("A number of too many digits");
        }
        return number;
    }

    static LocalDate day(LocalDate day) {
        year(day.getYear());
        return day;
    }

    static OffsetDateTime moment(OffsetDateTime moment) {
        year(moment.getYear());
        return moment;
    }

    private static void year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("No year that is stored: " + year);
        }
    }
}
