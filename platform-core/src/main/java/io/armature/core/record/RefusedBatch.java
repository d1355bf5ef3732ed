package io.armature.core.record;

import io.armature.core.problem.Problem;
import io.armature.core.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole batch as one refusal: what an ABORT batch reports. */
public final class RefusedBatch {
    private RefusedBatch() {}

    /**
     * The problem of a batch of which at least one row was refused.
     *
     * @param argument name of the list argument, e.g. {@code inputs}: row 3's violations name {@code inputs.3.name}
     * @return empty if no row was refused
     */
    public static Optional<Problem> problem(List<RowOutcome> outcomes, String argument) {
        List<Violation> all = new ArrayList<>();
        Optional<Problem> withoutViolations = Optional.empty();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof RowOutcome.Refused(Problem problem)) {
                String row = argument + "." + i;
                problem.violations().forEach(violation -> all.add(within(row, violation)));
                if (problem.violations().isEmpty() && withoutViolations.isEmpty()) {
                    String place =
                            problem.field().map(field -> row + "." + field).orElse(row);
                    withoutViolations = Optional.of(Problem.ofField(problem.code(), place, problem.message()));
                }
            }
        }
        return all.isEmpty()
                ? withoutViolations
                : Optional.of(withoutViolations
                        .orElseGet(() -> WriteProblems.broken(all))
                        .withViolations(all));
    }

    private static Violation within(String row, Violation violation) {
        return new Violation(row + "." + violation.field(), violation.code(), violation.message(), violation.params());
    }
}
