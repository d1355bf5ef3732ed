package io.armature.graphql.execute;

/**
 * The answer to a request.
 *
 * @param body the JSON of a GraphQL response, UTF-8; owned by the receiver, never written to again
 * @param kind what the transport needs to choose a status
 */
public record GraphqlResponse(byte[] body, Kind kind) {

    /** How far a request came. */
    public enum Kind {
        /** The operation ran: {@code data} is present, though it may be null and errors may stand beside it. */
        EXECUTED,
        /** The operation never ran (parse, validation, unknown operation, variables): there is no {@code data}. */
        REQUEST_ERROR,
        /** A mutation where only queries are allowed: there is no {@code data}. */
        MUTATION_NOT_ALLOWED,
        /** The platform could not even start the operation (database away, internal fault): there is no {@code data}. */
        UNAVAILABLE
    }
}
