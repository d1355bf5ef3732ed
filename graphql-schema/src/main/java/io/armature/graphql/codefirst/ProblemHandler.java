package io.armature.graphql.codefirst;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.armature.core.problem.Problem;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.Faults;
import io.armature.graphql.error.ProblemError;
import java.util.concurrent.CompletableFuture;

/** Turns what a resolver threw into the error of its field. */
final class ProblemHandler implements DataFetcherExceptionHandler {
    private final String requestId;

    ProblemHandler(String requestId) {
        this.requestId = requestId;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        Problem problem = Faults.problemOf(failed.getException(), requestId);
        ApiError error = ApiError.at(failed.getPath().toList(), failed.getSourceLocation(), problem);
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult()
                .error(new ProblemError(error))
                .build());
    }
}
