package io.armature.graphql.execute;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rule: how large an operation may be (design section 5). Introspection of one's own schema is never limited. */
final class OperationLimits {
    private final Limits limits;
    private int fields;

    private OperationLimits(Limits limits) {
        this.limits = limits;
    }

    /** @throws ProblemException QUERY_TOO_COMPLEX, naming the limit */
    static void check(ExecutableNormalizedOperation operation, Limits limits) {
        List<ExecutableNormalizedField> roots = operation.getTopLevelFields().stream()
                .filter(field -> !field.getFieldName().startsWith("__"))
                .toList();
        int most = limits.of(Limit.ROOT_FIELDS);
        if (roots.size() > most) {
            throw refused("has " + roots.size() + " root fields", "may have " + most);
        }
        OperationLimits walk = new OperationLimits(limits);
        walk.aliases(roots);
        roots.forEach(root -> walk.walk(root, 1));
    }

    private void walk(ExecutableNormalizedField field, int depth) {
        if (depth > limits.of(Limit.DEPTH)) {
            throw refused(
                    "is more than " + limits.of(Limit.DEPTH) + " levels deep", "may have " + limits.of(Limit.DEPTH));
        }
        if (++fields > limits.of(Limit.FIELDS)) {
            throw refused(
                    "selects more than " + limits.of(Limit.FIELDS) + " fields",
                    "may select " + limits.of(Limit.FIELDS));
        }
        aliases(field.getChildren());
        field.getChildren().forEach(child -> walk(child, depth + 1));
    }

    private void aliases(List<ExecutableNormalizedField> siblings) {
        int most = limits.of(Limit.ALIASES);
        Map<String, Integer> names = new HashMap<>();
        for (ExecutableNormalizedField sibling : siblings) {
            if (names.merge(sibling.getFieldName(), 1, Integer::sum) > most) {
                throw refused(
                        "asks for '" + sibling.getFieldName() + "' more than " + most + " times",
                        "may use " + most + " aliases of one field");
            }
        }
    }

    private static ProblemException refused(String what, String limit) {
        return ProblemException.of(
                ProblemCode.QUERY_TOO_COMPLEX, "This operation " + what + "; one " + limit + ". Split it.");
    }
}
