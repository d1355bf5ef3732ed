package io.armature.graphql.http;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.error.ErrorBody;
import io.armature.graphql.error.Faults;
import io.armature.graphql.execute.GraphqlResponse;
import io.armature.graphql.execute.GraphqlResponse.Kind;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A response, ready to send.
 *
 * @param status HTTP status
 * @param headers beside those every response has
 * @param body UTF-8
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) implements Answer {

    static HttpAnswer of(GraphqlResponse response, ResponseFormat format) {
        Map<String, String> headers = new HashMap<>(response.headers());
        headers.put("Content-Type", format.contentType());
        if (response.kind() == Kind.MUTATION_NOT_ALLOWED) {
            headers.put("Allow", "POST");
        }
        return new HttpAnswer(format.status(response.kind()), headers, response.body());
    }

    /** The answer to a request that failed before or outside of GraphQL. */
    static HttpAnswer of(Throwable failure, ResponseFormat format, String requestId) {
        if (failure instanceof RequestRefused refused) {
            return refusal(refused.status(), refused.problem(), format, requestId)
                    .with(refused.headers());
        }
        Problem problem = Faults.problemOf(failure, requestId);
        return refusal(status(problem.code()), problem, format, requestId);
    }

    private static int status(ProblemCode code) {
        if (code == ProblemCode.INTERNAL) {
            return 500;
        }
        return code == ProblemCode.UNAVAILABLE ? 503 : 400;
    }

    private static HttpAnswer refusal(int status, Problem problem, ResponseFormat format, String requestId) {
        byte[] body = ErrorBody.of(List.of(ApiError.of(problem)), requestId);
        return new HttpAnswer(status, Map.of("Content-Type", format.contentType()), body);
    }

    HttpAnswer with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new HttpAnswer(status, all, body);
    }

    @Override
    public void send(HttpServerResponse response, String requestId) {
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        response.putHeader(RequestIds.HEADER, requestId);
        SecurityHeaders.ofData(response);
        if (!headers.containsKey("Cache-Control")) {
            response.putHeader("Cache-Control", "no-store");
        }
        response.end(Buffer.buffer(body));
    }
}
