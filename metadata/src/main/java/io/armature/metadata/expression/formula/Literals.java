package io.armature.metadata.expression.formula;

import dev.cel.common.ast.CelExpr;
import io.armature.metadata.expression.formula.Calculation.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Values written as texts: {@code date('2026-07-31')}. Whether they can be read was checked before; whether a column can
 * hold them is checked here.
 */
final class Literals {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_999;
    private static final int MOST_DIGITS = 100;

    private Literals() {}

    /** @throws Untranslatable for texts that are computed, and values that no field holds */
    static Optional<Calculation> read(CelExpr.CelCall call) {
        if (call.args().size() != 1 || call.target().isPresent()) {
            return Optional.empty();
        }
        Optional<String> text = FormulaCompiler.text(call.args().getFirst());
        return switch (call.function()) {
            case "decimal", "int" -> text.map(digits -> new Calculation.Constant(Kind.NUMBER, number(digits)));
            case "date" -> Optional.of(new Calculation.Constant(Kind.DATE, date(written(text, call))));
            case "timestamp" -> Optional.of(new Calculation.Constant(Kind.TIMESTAMP, instant(written(text, call))));
            case "duration" -> Optional.of(new Calculation.Constant(Kind.DURATION, duration(written(text, call))));
            default -> Optional.empty();
        };
    }

    private static String written(Optional<String> text, CelExpr.CelCall call) {
        return text.orElseThrow(() ->
                new Untranslatable(call.function() + "() takes a text that is written out: the database reads none"));
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new Untranslatable("A number in a formula has at most " + MOST_DIGITS + " digits");
        }
        return number;
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new Untranslatable("Dates are of the years 1 to 9999");
        }
        return date;
    }

    private static OffsetDateTime instant(String text) {
        OffsetDateTime instant = OffsetDateTime.parse(text).withOffsetSameInstant(java.time.ZoneOffset.UTC);
        date(instant.toLocalDate().toString());
        return instant;
    }

    private static BigDecimal duration(String text) {
        Duration duration = Duration.parse(text);
        return BigDecimal.valueOf(duration.getSeconds())
                .movePointRight(6)
                .add(BigDecimal.valueOf(duration.getNano() / 1_000));
    }
}
