package io.armature.graphql.http;

import io.vertx.core.http.HttpServerResponse;

/** What browsers are told so that answers meant for programs are never taken for pages. */
final class SecurityHeaders {
    private SecurityHeaders() {}

    /** For data: shown in no frame, guessed to be nothing else, loading nothing, telling nobody where it came from. */
    static void ofData(HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        if (!response.headers().contains("Content-Security-Policy")) {
            response.putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }
}
