package io.armature.core.problem;

import java.util.List;
import java.util.Optional;

/**
 * Why something was refused, as a value.
 *
 * @param code stable code
 * @param message says what is wrong and what to do; never holds another caller's data
 * @param field the input field at fault, if one
 * @param hint a further step that helps, if any
 * @param violations every broken rule of a write, when there may be several
 */
public record Problem(
        ProblemCode code, String message, Optional<String> field, Optional<String> hint, List<Violation> violations) {

    public Problem {
        violations = List.copyOf(violations);
    }

    public static Problem of(ProblemCode code, String message) {
        return new Problem(code, message, Optional.empty(), Optional.empty(), List.of());
    }

    public static Problem ofField(ProblemCode code, String field, String message) {
        return new Problem(code, message, Optional.of(field), Optional.empty(), List.of());
    }

    public Problem withHint(String text) {
        return new Problem(code, message, field, Optional.of(text), violations);
    }

    public Problem withViolations(List<Violation> all) {
        return new Problem(code, message, field, hint, all);
    }
}
