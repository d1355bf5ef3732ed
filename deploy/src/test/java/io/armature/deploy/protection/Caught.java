package io.armature.deploy.protection;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * An answer with all that HTTP says about it.
 *
 * @param status of HTTP
 * @param headers the answer's
 * @param body as JSON
 * @param took from sending to the last byte
 */
record Caught(int status, java.net.http.HttpHeaders headers, JsonNode body, Duration took) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Posts a body to the API. */
    static Caught post(Api api, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.base() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + api.token())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Caught(answer.statusCode(), answer.headers(), Api.JSON.readTree(answer.body()), took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Posts a document. */
    static Caught query(Api api, String query, Map<String, ?> variables) {
        return post(api, json(Map.of("query", query, "variables", variables)));
    }

    static String json(Object value) {
        try {
            return Api.JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the first error; empty without one. */
    String code() {
        return body.at("/errors/0/extensions/code").asText();
    }

    String message() {
        return body.at("/errors/0/message").asText();
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
