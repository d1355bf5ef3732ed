package io.armature.graphql.execute;

import java.util.HashMap;
import java.util.Map;

/**
 * The answer to a request.
 *
 * @param body the JSON of a GraphQL response, UTF-8; owned by the receiver, never written to again
 * @param kind what the transport needs to choose a status
 * @param headers what the transport is to say beside it
 */
public record GraphqlResponse(byte[] body, Kind kind, Map<String, String> headers) {
    public GraphqlResponse {
        headers = Map.copyOf(headers);
    }

    /** One with nothing to say beside it. */
    public GraphqlResponse(byte[] body, Kind kind) {
        this(body, kind, Map.of());
    }

    /** The same with more to say beside it. */
    public GraphqlResponse with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new GraphqlResponse(body, kind, all);
    }

    /** How far a request came. */
    public enum Kind {
        /** The operation ran: {@code data} is present, though it may be null and errors may stand beside it. */
        EXECUTED,
        /** The operation never ran (parse, validation, unknown operation, variables): there is no {@code data}. */
        REQUEST_ERROR,
        /** A mutation where only queries are allowed: there is no {@code data}. */
        MUTATION_NOT_ALLOWED,
        /** The caller spent what it may in a while: there is no {@code data}. */
        RATE_LIMITED,
        /** The same request under the same idempotency key has not ended yet: there is no {@code data}. */
        IN_PROGRESS,
        /** The platform could not even start the operation (database away, internal fault): there is no {@code data}. */
        UNAVAILABLE
    }
}
