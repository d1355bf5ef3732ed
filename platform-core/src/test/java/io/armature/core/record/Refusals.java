package io.armature.core.record;

import io.armature.core.problem.Problem;
import java.util.List;

/** Reads refusals in tests. */
final class Refusals {
    private Refusals() {}

    static Problem problem(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Refused(Problem problem)) {
            return problem;
        }
        throw new AssertionError("Not refused: " + outcome);
    }

    static String code(RowOutcome outcome) {
        return problem(outcome).code().name();
    }

    /** {@code field:CODE} of every violation, sorted. */
    static List<String> violations(RowOutcome outcome) {
        return problem(outcome).violations().stream()
                .map(violation -> violation.field() + ":" + violation.code())
                .sorted()
                .toList();
    }
}
