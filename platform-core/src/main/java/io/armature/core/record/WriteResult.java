package io.armature.core.record;

import io.armature.core.problem.Problem;
import java.util.List;

/**
 * What a command did inside its transaction.
 *
 * @param outcomes one per row, in the order of the input
 * @param keep whether to commit
 */
record WriteResult(List<RowOutcome> outcomes, boolean keep) {

    WriteResult {
        outcomes = List.copyOf(outcomes);
    }

    static WriteResult refused(Problem problem) {
        return new WriteResult(List.of(new RowOutcome.Refused(problem)), false);
    }

    static WriteResult done(RowOutcome outcome) {
        return new WriteResult(List.of(outcome), true);
    }
}
