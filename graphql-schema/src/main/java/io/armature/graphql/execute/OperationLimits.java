package io.armature.graphql.execute;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rule: how large an operation may be (design section 5). Introspection of one's own schema is never limited. */
final class OperationLimits {
    static final int MAX_DEPTH = 15;
    static final int MAX_FIELDS = 500;
    static final int MAX_ROOT_FIELDS = 30;
    static final int MAX_ALIASES = 50;

    private int fields;

    private OperationLimits() {}

    /** @throws ProblemException QUERY_TOO_COMPLEX, naming the limit */
    static void check(ExecutableNormalizedOperation operation) {
        List<ExecutableNormalizedField> roots = operation.getTopLevelFields().stream()
                .filter(field -> !field.getFieldName().startsWith("__"))
                .toList();
        if (roots.size() > MAX_ROOT_FIELDS) {
            throw refused("has " + roots.size() + " root fields", "may have " + MAX_ROOT_FIELDS);
        }
        OperationLimits limits = new OperationLimits();
        limits.aliases(roots);
        roots.forEach(root -> limits.walk(root, 1));
    }

    private void walk(ExecutableNormalizedField field, int depth) {
        if (depth > MAX_DEPTH) {
            throw refused("is more than " + MAX_DEPTH + " levels deep", "may have " + MAX_DEPTH);
        }
        if (++fields > MAX_FIELDS) {
            throw refused("selects more than " + MAX_FIELDS + " fields", "may select " + MAX_FIELDS);
        }
        aliases(field.getChildren());
        field.getChildren().forEach(child -> walk(child, depth + 1));
    }

    private void aliases(List<ExecutableNormalizedField> siblings) {
        Map<String, Integer> names = new HashMap<>();
        for (ExecutableNormalizedField sibling : siblings) {
            if (names.merge(sibling.getFieldName(), 1, Integer::sum) > MAX_ALIASES) {
                throw refused("asks for '" + sibling.getFieldName() + "' more than " + MAX_ALIASES + " times", "may");
            }
        }
    }

    private static ProblemException refused(String what, String limit) {
        String rule = limit.equals("may") ? "may use " + MAX_ALIASES + " aliases of one field" : limit;
        return ProblemException.of(
                ProblemCode.QUERY_TOO_COMPLEX, "This operation " + what + "; one " + rule + ". Split it.");
    }
}
