package io.armature.graphql.execute;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule: how deep, how many and how long the values of variables may be before they are coerced. */
final class ValueBounds {
    /** As deep as JSON values of records go, and the arguments around them. */
    static final int MAX_DEPTH = 110;

    static final int MAX_VALUES = 500_000;

    /**
     * Before and after the point. To see whether {@code 1e10000000} is an Int takes a processor many seconds: the digits are
     * written out.
     */
    static final int MAX_DIGITS = 1_000;

    private record Level(Object value, int depth) {}

    private final Deque<Level> open = new ArrayDeque<>();
    private int values;

    private ValueBounds() {}

    /** @throws ProblemException QUERY_TOO_COMPLEX, naming the bound */
    static void check(Map<String, @Nullable Object> variables) {
        ValueBounds walk = new ValueBounds();
        walk.add(variables, 0);
        while (!walk.open.isEmpty()) {
            walk.enter(walk.open.pop());
        }
    }

    private void enter(Level level) {
        switch (level.value()) {
            case Map<?, ?> map -> map.values().forEach(value -> add(value, level.depth() + 1));
            case List<?> list -> list.forEach(value -> add(value, level.depth() + 1));
            default -> throw new IllegalStateException("Only what holds others is entered");
        }
    }

    private void add(@Nullable Object value, int depth) {
        if (++values > MAX_VALUES) {
            throw refused("hold more than " + MAX_VALUES + " values");
        }
        if (depth > MAX_DEPTH) {
            throw refused("are nested deeper than " + MAX_DEPTH + " levels");
        }
        if (value instanceof BigDecimal number && !bounded(number)) {
            throw refused("hold a number of more than " + MAX_DIGITS + " digits");
        }
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            open.push(new Level(value, depth));
        }
    }

    static boolean bounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
    }

    private static ProblemException refused(String what) {
        return ProblemException.of(ProblemCode.QUERY_TOO_COMPLEX, "The variables " + what + ". Send less at once.");
    }
}
