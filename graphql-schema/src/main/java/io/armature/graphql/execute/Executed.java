package io.armature.graphql.execute;

import io.armature.core.problem.ProblemCode;
import java.util.List;
import java.util.Set;

/**
 * An operation that ran, and its answer.
 *
 * @param settled whether sending it again would change nothing about it: no part of it came to grief by a fault of ours
 */
record Executed(GraphqlResponse response, boolean settled) {
    private static final Set<ProblemCode> FAULTS = Set.of(ProblemCode.UNAVAILABLE, ProblemCode.INTERNAL);

    static Executed of(GraphqlResponse response, List<FinishedStep> steps) {
        boolean faulty = steps.stream()
                .flatMap(step -> Refusals.problems(step.result()))
                .anyMatch(problem -> FAULTS.contains(problem.code()));
        return new Executed(response, !faulty);
    }
}
