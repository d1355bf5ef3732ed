package io.armature.metadata.expression;

import static io.armature.metadata.expression.Types.BOOL;
import static io.armature.metadata.expression.Types.DATE;
import static io.armature.metadata.expression.Types.DECIMAL;
import static io.armature.metadata.expression.Types.DURATION;
import static io.armature.metadata.expression.Types.INT;
import static io.armature.metadata.expression.Types.TEXT;
import static io.armature.metadata.expression.Types.TIMESTAMP;
import static io.armature.metadata.expression.Types.nullable;

import dev.cel.common.types.CelType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Order and equality. Order is false where a side is null; equality compares null too. */
final class Comparisons {

    private static final List<CelType> ORDERED = List.of(TEXT, INT, DECIMAL, DATE, TIMESTAMP, DURATION);

    private Comparisons() {}

    static List<Overload> all() {
        List<Overload> overloads = new ArrayList<>();
        overloads.addAll(ordered("_<_", order -> order < 0));
        overloads.addAll(ordered("_<=_", order -> order <= 0));
        overloads.addAll(ordered("_>_", order -> order > 0));
        overloads.addAll(ordered("_>=_", order -> order >= 0));
        overloads.addAll(equality("_==_", true));
        overloads.addAll(equality("_!=_", false));
        return overloads;
    }

    /** Whether two values are equal, null to null too; numbers by value, timestamps by instant. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        return comparable(left, right) ? order(left, right) == 0 : left.equals(right);
    }

    private static List<Overload> ordered(String function, IntPredicate test) {
        List<Overload> overloads = new ArrayList<>();
        ORDERED.forEach(type -> overloads.add(compared(function, type, type, test)));
        overloads.add(compared(function, DECIMAL, INT, test));
        overloads.add(compared(function, INT, DECIMAL, test));
        return overloads;
    }

    private static Overload compared(String function, CelType first, CelType second, IntPredicate test) {
        return Overload.test(function, first, second, (left, right) -> test.test(order(left, right)));
    }

    private static List<Overload> equality(String function, boolean wanted) {
        List<Overload> overloads = new ArrayList<>();
        ORDERED.forEach(type -> overloads.add(equal(function, nullable(type), nullable(type), wanted)));
        overloads.add(equal(function, BOOL, BOOL, wanted));
        overloads.add(equal(function, Types.TEXTS, Types.TEXTS, wanted));
        overloads.add(equal(function, DECIMAL, INT, wanted));
        overloads.add(equal(function, INT, DECIMAL, wanted));
        return overloads;
    }

    private static Overload equal(String function, CelType first, CelType second, boolean wanted) {
        return new Overload(function, false, BOOL, List.of(first, second), args -> same(args[0], args[1]) == wanted);
    }

    private static boolean comparable(Object left, Object right) {
        return isNumber(left) && isNumber(right) || left instanceof OffsetDateTime;
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number;
    }

    private static int order(Object left, Object right) {
        return switch (left) {
            case Long whole when right instanceof Long other -> whole.compareTo(other);
            case Long whole -> Numbers.decimal(whole).compareTo(Numbers.decimal(right));
            case BigDecimal decimal -> decimal.compareTo(Numbers.decimal(right));
            case LocalDate date -> date.compareTo((LocalDate) right);
            case OffsetDateTime time -> time.toInstant().compareTo(((OffsetDateTime) right).toInstant());
            case Duration duration -> duration.compareTo((Duration) right);
            default -> left.toString().compareTo(right.toString());
        };
    }
}
