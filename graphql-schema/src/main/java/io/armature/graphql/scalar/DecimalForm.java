package io.armature.graphql.scalar;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** {@code 1234.50}: exact, never in scientific notation on the way out. */
final class DecimalForm implements TextForm<BigDecimal> {
    /** More digits than any field can hold; keeps an exponent from asking for gigabytes. */
    private static final int MOST_DIGITS = 64;

    private static final Pattern SHAPE = Pattern.compile("[+-]?\\d{1,64}(\\.\\d{1,64})?([eE][+-]?\\d{1,3})?");
    private static final String EXPECTED = "A Decimal is a number, or its text such as \"1234.50\"";

    @Override
    public BigDecimal read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new NotThisScalar(EXPECTED);
        }
        return bounded(new BigDecimal(text));
    }

    @Override
    public String write(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public BigDecimal from(Object raw) {
        return switch (raw) {
            case BigDecimal number -> bounded(number);
            case BigInteger number -> bounded(new BigDecimal(number));
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number when Double.isFinite(number) -> bounded(BigDecimal.valueOf(number));
            case String text -> read(text);
            default -> throw new NotThisScalar(EXPECTED);
        };
    }

    private static BigDecimal bounded(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new NotThisScalar("A Decimal has at most " + MOST_DIGITS + " digits");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
