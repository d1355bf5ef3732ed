package io.armature.graphql.http;

import io.armature.graphql.execute.GraphqlResponse.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The two media types of a response. They differ in the status of a request that GraphQL refused. */
enum ResponseFormat {
    /** What clients of old expect: a well-formed request is answered with 200, whatever GraphQL thinks of it. */
    JSON("json"),
    /** The media type of the specification: the status tells whether the operation ran. */
    GRAPHQL_RESPONSE("graphql-response+json");

    private final String subtype;

    ResponseFormat(String subtype) {
        this.subtype = subtype;
    }

    /**
     * The format a client wants most, {@code JSON} if it does not say.
     *
     * @param accept the Accept header
     * @return empty if it takes neither
     */
    static Optional<ResponseFormat> wanted(String accept) {
        if (accept.isBlank()) {
            return Optional.of(JSON);
        }
        return MediaRange.list(accept).stream()
                .filter(range -> range.quality() > 0)
                .sorted(Comparator.comparingDouble(MediaRange::quality).reversed())
                .flatMap(range -> includedBy(range).stream())
                .findFirst();
    }

    private static Optional<ResponseFormat> includedBy(MediaRange range) {
        return Arrays.stream(values())
                .filter(format -> range.includes("application", format.subtype))
                .findFirst();
    }

    String contentType() {
        return "application/" + subtype + "; charset=utf-8";
    }

    int status(Kind kind) {
        return switch (kind) {
            case EXECUTED -> 200;
            case REQUEST_ERROR -> this == JSON ? 200 : 400;
            case MUTATION_NOT_ALLOWED -> 405;
            case IN_PROGRESS -> 409;
            case RATE_LIMITED -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
