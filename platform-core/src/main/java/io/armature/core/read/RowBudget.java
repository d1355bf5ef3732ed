package io.armature.core.read;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Block;
import io.armature.core.query.Plan;
import io.armature.core.query.Source;
import io.armature.core.sql.Binder;

/** Rule: the pages of a read, multiplied along their nesting, hold at most so many rows (design section 5). */
final class RowBudget {
    private RowBudget() {}

    static void check(Plan plan, Binder binder, long most) {
        long rows = rows(plan, binder);
        if (rows > most) {
            throw ProblemException.of(
                    ProblemCode.QUERY_TOO_COMPLEX,
                    "This field could return " + rows + " records; a request may return " + most
                            + ". Ask for smaller pages, the nested ones first.");
        }
    }

    /** How many rows it could give at worst. */
    static long rows(Plan plan, Binder binder) {
        return rows(plan.root(), binder);
    }

    private static long rows(Block block, Binder binder) {
        long below = block.children().stream()
                .mapToLong(child -> rows(child, binder))
                .sum();
        return Math.min(own(block, binder) * (1 + below), Integer.MAX_VALUE);
    }

    private static long own(Block block, Binder binder) {
        return switch (block.source()) {
            case Source.Records records -> binder.size(records.paging());
            case Source.Changes changes -> binder.size(changes.paging());
            case Source.Header header -> 1;
            case Source.OneRecord one -> 1;
            case Source.ByIds ids -> 1;
            case Source.Groups groups -> binder.size(groups.paging());
        };
    }
}
