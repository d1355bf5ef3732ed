package io.armature.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of any class, or as text, read exactly. */
final class NumberReading {
    /** Bounds the work on hostile input: 1e999999999 would expand to a gigabyte. */
    private static final Pattern FORM =
            Pattern.compile("[+-]?(?:\\d{1,60}(?:\\.\\d{0,60})?|\\.\\d{1,60})(?:[eE][+-]?\\d{1,2})?");

    private NumberReading() {}

    /** The number, or empty if it is none or has more than 60 digits on a side. */
    static Optional<BigDecimal> decimal(Object raw) {
        return switch (raw) {
            case BigDecimal number -> parsed(number.toString());
            case BigInteger number -> parsed(number.toString());
            case Double number -> parsed(number.toString());
            case Float number -> parsed(number.toString());
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case Short number -> Optional.of(BigDecimal.valueOf(number));
            case String text -> parsed(text.strip());
            default -> Optional.empty();
        };
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<BigDecimal> parsed(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
