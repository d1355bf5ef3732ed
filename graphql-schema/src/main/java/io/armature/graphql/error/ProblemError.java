package io.armature.graphql.error;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.armature.core.problem.Problem;
import java.io.Serial;
import java.util.List;

/** A {@link Problem} on its way through the GraphQL library, which knows errors only as its own kind. */
public final class ProblemError implements GraphQLError {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    public ProblemError(ApiError error) {
        this.error = error;
    }

    /** What travels. */
    public ApiError error() {
        return error;
    }

    @Override
    public String getMessage() {
        return error.problem().message();
    }

    @Override
    public List<SourceLocation> getLocations() {
        return error.locations();
    }

    @Override
    public List<Object> getPath() {
        return error.path();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(error.problem().code().name());
    }
}
