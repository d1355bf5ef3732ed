package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Exact decimals: held with exactly their scale, refused when they have more digits than the field, never rounded. */
final class DecimalCodec {
    private DecimalCodec() {}

    static Decoded decode(Field field, int precision, int scale, Object raw) {
        Optional<BigDecimal> number = NumberReading.decimal(raw);
        if (number.isEmpty()) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, "a decimal number like 12.5"));
        }
        BigDecimal plain = number.get().stripTrailingZeros();
        int wholeDigits = plain.precision() - plain.scale();
        if (plain.scale() > scale || (plain.signum() != 0 && wholeDigits > precision - scale)) {
            return new Decoded.Refused(FieldViolations.outOfRange(
                    field, limits(precision, scale), Map.of("precision", precision, "scale", scale)));
        }
        return new Decoded.Accepted(plain.setScale(scale));
    }

    private static String limits(int precision, int scale) {
        return "at most " + (precision - scale) + " digits before the point and " + scale + " after it";
    }
}
