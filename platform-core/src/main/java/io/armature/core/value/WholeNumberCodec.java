package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Whole numbers of 32 and 64 bits, from any number class or text. */
final class WholeNumberCodec {
    private static final String EXPECTED = "a whole number";

    private WholeNumberCodec() {}

    static Decoded integer(Field field, Object raw) {
        return switch (within(field, raw, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            case Decoded.Accepted(Long value) -> new Decoded.Accepted(value.intValue());
            case Decoded.Accepted other -> other;
            case Decoded.Refused refused -> refused;
        };
    }

    static Decoded longInteger(Field field, Object raw) {
        return within(field, raw, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static Decoded within(Field field, Object raw, long minimum, long maximum) {
        Optional<BigDecimal> number = NumberReading.decimal(raw).filter(NumberReading::isWhole);
        if (number.isEmpty()) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, EXPECTED));
        }
        BigDecimal value = number.get();
        if (value.compareTo(BigDecimal.valueOf(minimum)) < 0 || value.compareTo(BigDecimal.valueOf(maximum)) > 0) {
            Map<String, Object> limits = Map.of("minimum", minimum, "maximum", maximum);
            return new Decoded.Refused(
                    FieldViolations.outOfRange(field, "a number from " + minimum + " to " + maximum, limits));
        }
        return new Decoded.Accepted(value.longValueExact());
    }
}
