package io.armature.metadata.expression;

import static io.armature.metadata.expression.Types.DECIMAL;
import static io.armature.metadata.expression.Types.INT;

import dev.cel.common.types.CelType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;

/** Arithmetic: whole numbers stay whole, with a decimal the result is a decimal of up to 34 digits. */
final class Numbers {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private Numbers() {}

    static List<Overload> all() {
        List<Overload> overloads = new ArrayList<>();
        overloads.addAll(operator("_+_", Math::addExact, (a, b) -> a.add(b, PRECISION)));
        overloads.addAll(operator("_-_", Math::subtractExact, (a, b) -> a.subtract(b, PRECISION)));
        overloads.addAll(operator("_*_", Math::multiplyExact, (a, b) -> a.multiply(b, PRECISION)));
        overloads.addAll(operator("_/_", Numbers::quotient, (a, b) -> a.divide(b, PRECISION)));
        overloads.add(Overload.value("_%_", INT, INT, INT, (a, b) -> (Long) a % (Long) b));
        overloads.add(Overload.value("-_", INT, INT, a -> Math.negateExact((Long) a)));
        overloads.add(Overload.value("-_", DECIMAL, DECIMAL, a -> ((BigDecimal) a).negate()));
        overloads.add(Overload.value("abs", INT, INT, a -> Math.absExact((Long) a)));
        overloads.add(Overload.value("abs", DECIMAL, DECIMAL, a -> ((BigDecimal) a).abs()));
        overloads.add(Overload.value("round", DECIMAL, DECIMAL, INT, Numbers::rounded));
        return overloads;
    }

    /** The number as a decimal, whichever it is. */
    static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) number);
    }

    private static List<Overload> operator(
            String function, LongBinaryOperator whole, BinaryOperator<BigDecimal> exact) {
        return List.of(
                Overload.value(function, INT, INT, INT, (a, b) -> whole.applyAsLong((Long) a, (Long) b)),
                mixed(function, DECIMAL, DECIMAL, exact),
                mixed(function, DECIMAL, INT, exact),
                mixed(function, INT, DECIMAL, exact));
    }

    private static Overload mixed(String function, CelType first, CelType second, BinaryOperator<BigDecimal> exact) {
        return Overload.value(function, DECIMAL, first, second, (a, b) -> exact.apply(decimal(a), decimal(b)));
    }

    private static long quotient(long dividend, long divisor) {
        return Math.divideExact(dividend, divisor);
    }

    private static BigDecimal rounded(Object number, Object digits) {
        return ((BigDecimal) number).setScale(Math.toIntExact((Long) digits), RoundingMode.HALF_UP);
    }
}
