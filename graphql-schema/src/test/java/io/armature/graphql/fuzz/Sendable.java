package io.armature.graphql.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether PostgreSQL takes a value: one it does not take fails a statement, which a caller sees as INTERNAL. */
final class Sendable {
    /** Digits of a numeric before and after the point. */
    private static final int MOST_WHOLE_DIGITS = 131_072;

    private static final int MOST_SCALE = 16_383;
    private static final int FIRST_YEAR = -4_712;
    private static final int LAST_YEAR = 294_275;

    private Sendable() {}

    static void check(List<List<@Nullable Object>> statements) {
        statements.forEach(values -> values.forEach(Sendable::value));
    }

    private static void value(@Nullable Object value) {
        boolean fits =
                switch (value) {
                    case null -> true;
                    case BigDecimal number ->
                        number.scale() <= MOST_SCALE && (long) number.precision() - number.scale() <= MOST_WHOLE_DIGITS;
                    case OffsetDateTime moment -> between(moment.getYear());
                    case LocalDate day -> between(day.getYear());
                    case String text -> text.indexOf('\0') < 0;
                    case Object[] several -> {
                        List.of(several).forEach(Sendable::value);
                        yield true;
                    }
                    default -> true;
                };
        if (!fits) {
            throw new IllegalStateException("PostgreSQL takes no " + value);
        }
    }

    private static boolean between(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
