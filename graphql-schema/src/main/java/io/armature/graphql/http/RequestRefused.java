package io.armature.graphql.http;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import java.io.Serial;
import java.util.Map;

/** A request that never came to GraphQL: the status and what to say. */
final class RequestRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem problem;
    private final transient Map<String, String> headers;

    private RequestRefused(int status, Problem problem, Map<String, String> headers) {
        super(problem.message(), null, false, false);
        this.status = status;
        this.problem = problem;
        this.headers = headers;
    }

    static RequestRefused badRequest(String message) {
        return of(400, ProblemCode.BAD_REQUEST, message);
    }

    static RequestRefused of(int status, ProblemCode code, String message) {
        return new RequestRefused(status, Problem.of(code, message), Map.of());
    }

    RequestRefused with(String header, String value) {
        return new RequestRefused(status, problem, Map.of(header, value));
    }

    int status() {
        return status;
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
