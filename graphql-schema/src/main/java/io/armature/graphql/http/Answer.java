package io.armature.graphql.http;

import io.vertx.core.http.HttpServerResponse;

/** A response to be sent, whole or as a stream. */
interface Answer {

    /** Writes the response; a client that went away is no fault. */
    void send(HttpServerResponse response, String requestId);
}
