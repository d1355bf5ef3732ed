package io.armature.core.sql;

import io.armature.core.value.TextKey;
import io.armature.metadata.model.FieldType;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What a formula computes as a value of its field's type: numbers rounded to its digits, half away from zero, texts cut to
 * its length; null where it holds no such value, and for an empty text.
 */
final class FormulaResult {
    private static final int MONEY_DIGITS = 18;
    private static final int MONEY_SCALE = 4;
    private static final int PERCENT_DIGITS = 7;
    private static final int PERCENT_SCALE = 2;

    private FormulaResult() {}

    /** @param keys whether it is the folded key of a text */
    static String of(FieldType type, String computed, boolean keys) {
        return switch (type.valueKind()) {
            case TEXT -> text(type, computed, keys);
            case KEY -> "nullif(" + computed + ", '')";
            case INTEGER -> within(computed, Integer.MIN_VALUE, Integer.MAX_VALUE) + "::int4";
            case LONG, DURATION -> within(computed, Long.MIN_VALUE, Long.MAX_VALUE) + "::int8";
            case DECIMAL -> decimal(type, computed);
            case BOOLEAN, DATE, DATETIME -> computed;
            case LONG_TEXT, ID, TIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException("No formula gives a " + type.kind());
        };
    }

    /** A whole number of a range, or null. Written so that what is computed stands in it once. */
    static String within(String computed, long least, long most) {
        String below = "(" + BigInteger.valueOf(least).subtract(BigInteger.ONE) + ")::numeric";
        String above = "(" + BigInteger.valueOf(most).add(BigInteger.ONE) + ")::numeric";
        return "nullif(nullif(least(greatest(trunc(" + computed + "), " + below + "), " + above + "), " + below + "), "
                + above + ")";
    }

    private static String text(FieldType type, String computed, boolean keys) {
        int longest = type instanceof FieldType.Text text ? text.maxLength() : FieldType.Text.DEFAULT_LENGTH;
        int length = keys ? Math.min(longest, TextKey.MAX_CODE_POINTS) : longest;
        return "nullif(left(" + computed + ", " + length + "), '')";
    }

    private static String decimal(FieldType type, String computed) {
        return switch (type) {
            case FieldType.Decimal decimal -> decimal(computed, decimal.precision(), decimal.scale());
            case FieldType.Percent percent -> decimal(computed, PERCENT_DIGITS, PERCENT_SCALE);
            default -> decimal(computed, MONEY_DIGITS, MONEY_SCALE);
        };
    }

    private static String decimal(String computed, int precision, int scale) {
        String above = BigDecimal.TEN.pow(precision - scale).toPlainString() + "::numeric";
        String below = "(-" + BigDecimal.TEN.pow(precision - scale).toPlainString() + ")::numeric";
        return "nullif(nullif(least(greatest(round(" + computed + ", " + scale + "), " + below + "), " + above + "), "
                + below + "), " + above + ")";
    }
}
