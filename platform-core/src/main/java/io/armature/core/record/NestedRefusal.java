package io.armature.core.record;

import io.armature.core.problem.Problem;
import java.io.Serial;
import java.util.Map;

/** Ends a nested write and says which of its rows are at fault; never leaves this package. */
final class NestedRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, Problem> byRow;

    NestedRefusal(Map<Integer, Problem> byRow) {
        super("A nested write was refused", null, false, false);
        this.byRow = Map.copyOf(byRow);
    }

    /** Why, by the row of the command. */
    Map<Integer, Problem> byRow() {
        return byRow;
    }
}
