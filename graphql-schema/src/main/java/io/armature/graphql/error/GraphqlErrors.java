package io.armature.graphql.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors of the GraphQL library as errors of the API. */
public final class GraphqlErrors {
    /** {@code Validation error (FieldUndefined@[account/nam]) : }: names of rules say nothing to a caller. */
    private static final Pattern RULE = Pattern.compile("^Validation error \\([^)]*\\) ?: ");

    /** The library prints the syntax tree of a value; the caller knows what it wrote, and where is in the locations. */
    private static final Pattern TREE = Pattern.compile("(?s) with value '.*' (is not|contains|is missing|must|does)");

    private static final Pattern NODE_KIND = Pattern.compile("an AST type of '(\\w+)Value' but it was a '(\\w+)Value'");

    private GraphqlErrors() {}

    /** The same error with a stable code; its message names nothing but what the caller wrote and may see. */
    public static ApiError of(GraphQLError error) {
        if (error instanceof ProblemError problem) {
            return problem.error();
        }
        Problem problem = Problem.of(code(error), message(error));
        return new ApiError(problem, path(error.getPath()), locations(error));
    }

    private static ProblemCode code(GraphQLError error) {
        if (!(error.getErrorType() instanceof ErrorType type)) {
            return ProblemCode.BAD_REQUEST;
        }
        return switch (type) {
            case InvalidSyntax -> ProblemCode.GRAPHQL_PARSE_FAILED;
            // Outside of validation proper the library uses this type for values that do not coerce.
            case ValidationError ->
                error instanceof ValidationError ? ProblemCode.GRAPHQL_VALIDATION_FAILED : ProblemCode.BAD_REQUEST;
            case OperationNotSupported, ExecutionAborted -> ProblemCode.BAD_REQUEST;
            case DataFetchingException, NullValueInNonNullableField -> ProblemCode.INTERNAL;
        };
    }

    private static String message(GraphQLError error) {
        String told = RULE.matcher(Optional.ofNullable(error.getMessage()).orElse("The request is not valid"))
                .replaceFirst("");
        String plain = TREE.matcher(told).replaceFirst(" $1");
        return NODE_KIND.matcher(plain).replaceFirst("$1 but it was $2");
    }

    private static List<Object> path(@Nullable List<Object> path) {
        return path == null ? List.of() : path;
    }

    private static List<SourceLocation> locations(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        if (locations == null) {
            return List.of();
        }
        return locations.stream()
                .filter(Objects::nonNull)
                .filter(location -> location.getLine() > 0)
                .toList();
    }
}
