package io.armature.graphql.execute;

import graphql.language.FragmentDefinition;
import graphql.language.SourceLocation;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.error.ApiError;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fragment that spreads itself, by way of others perhaps: it has no size. */
final class FragmentCycle extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient @Nullable SourceLocation location;

    FragmentCycle(FragmentDefinition fragment) {
        super(fragment.getName(), null, false, false);
        this.name = fragment.getName();
        this.location = fragment.getSourceLocation();
    }

    ApiError error() {
        Problem problem = Problem.of(
                ProblemCode.GRAPHQL_VALIDATION_FAILED, "The fragment '" + name + "' spreads itself; fragments end");
        return ApiError.at(List.of(), location, problem);
    }
}
