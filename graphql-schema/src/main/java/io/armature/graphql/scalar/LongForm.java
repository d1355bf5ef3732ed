package io.armature.graphql.scalar;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** {@code 9007199254740993}: 64 bits. */
final class LongForm implements TextForm<Long> {
    private static final Pattern SHAPE = Pattern.compile("[+-]?\\d{1,19}");
    private static final String EXPECTED =
            "A Long is a whole number from -9223372036854775808 to 9223372036854775807, or its text";

    @Override
    public Long read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new NotThisScalar(EXPECTED);
        }
        return exact(new BigDecimal(text));
    }

    @Override
    public String write(Long value) {
        return value.toString();
    }

    @Override
    public Long from(Object raw) {
        return switch (raw) {
            case Long number -> number;
            case Integer number -> number.longValue();
            case BigInteger number -> exact(new BigDecimal(number));
            case BigDecimal number -> exact(number);
            case String text -> read(text);
            default -> throw new NotThisScalar(EXPECTED);
        };
    }

    private static Long exact(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new NotThisScalar(EXPECTED);
        }
    }
}
