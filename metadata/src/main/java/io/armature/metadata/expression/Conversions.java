package io.armature.metadata.expression;

import static io.armature.metadata.expression.Types.BOOL;
import static io.armature.metadata.expression.Types.DATE;
import static io.armature.metadata.expression.Types.DECIMAL;
import static io.armature.metadata.expression.Types.DURATION;
import static io.armature.metadata.expression.Types.INT;
import static io.armature.metadata.expression.Types.TEXT;
import static io.armature.metadata.expression.Types.TIMESTAMP;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From one type to another; null where a text cannot be read. */
final class Conversions {

    /** The functions that read a text, and how a text they can read looks. */
    enum Reading {
        DECIMAL_OF("decimal", "1.5", BigDecimal::new),
        INT_OF("int", "42", Long::valueOf),
        DATE_OF("date", "2026-07-31", LocalDate::parse),
        TIMESTAMP_OF("timestamp", "2026-07-31T10:00:00Z", Reading::time),
        DURATION_OF("duration", "PT24H or P7D", Duration::parse);

        private final String function;
        private final String example;
        private final Function<String, Object> read;

        Reading(String function, String example, Function<String, Object> read) {
            this.function = function;
            this.example = example;
            this.read = read;
        }

        static Optional<Reading> by(String function) {
            return Arrays.stream(values())
                    .filter(reading -> reading.function.equals(function))
                    .findFirst();
        }

        String example() {
            return example;
        }

        @Nullable
        Object of(String text) {
            try {
                return read.apply(text);
            } catch (NumberFormatException | DateTimeException unreadable) {
                return null;
            }
        }

        private static Object time(String text) {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        }
    }

    private Conversions() {}

    static List<Overload> all() {
        return List.of(
                Overload.value("decimal", DECIMAL, TEXT, a -> Reading.DECIMAL_OF.of((String) a)),
                Overload.value("decimal", DECIMAL, INT, Numbers::decimal),
                Overload.value("decimal", DECIMAL, DECIMAL, a -> a),
                Overload.value("int", INT, TEXT, a -> Reading.INT_OF.of((String) a)),
                Overload.value("int", INT, INT, a -> a),
                Overload.value("int", INT, DECIMAL, a -> ((BigDecimal) a)
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact()),
                Overload.value("date", DATE, TEXT, a -> Reading.DATE_OF.of((String) a)),
                Overload.value("timestamp", TIMESTAMP, TEXT, a -> Reading.TIMESTAMP_OF.of((String) a)),
                Overload.value("duration", DURATION, TEXT, a -> Reading.DURATION_OF.of((String) a)),
                Overload.value("string", TEXT, TEXT, a -> a),
                Overload.value("string", TEXT, INT, Object::toString),
                Overload.value("string", TEXT, BOOL, Object::toString),
                Overload.value("string", TEXT, DATE, Object::toString),
                Overload.value("string", TEXT, TIMESTAMP, Object::toString),
                Overload.value("string", TEXT, DECIMAL, a -> ((BigDecimal) a)
                        .stripTrailingZeros()
                        .toPlainString()));
    }
}
