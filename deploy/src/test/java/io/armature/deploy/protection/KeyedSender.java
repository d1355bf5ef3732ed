package io.armature.deploy.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.armature.deploy.api.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A caller who gives its requests idempotency keys. */
record KeyedSender(Api api) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer as it came over the wire. */
    record Answer(int status, boolean replayed, String retryAfter, byte[] bytes) {
        private static Answer of(HttpResponse<byte[]> response) {
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Idempotent-Replayed").equals(Optional.of("true")),
                    response.headers().firstValue("Retry-After").orElse(""),
                    response.body());
        }

        String text() {
            return new String(bytes, UTF_8);
        }

        /** Of the first error. */
        String code() {
            try {
                return Api.JSON.readTree(bytes).at("/errors/0/extensions/code").asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The same bytes as another, told to be a repetition. */
        boolean repeats(Answer first) {
            return status == 200 && replayed && !first.replayed && Arrays.equals(bytes, first.bytes);
        }
    }

    Answer send(String key, String query) {
        return send(key, query, "{}");
    }

    /** @param variables as JSON, sent as they are written */
    Answer send(String key, String query, String variables) {
        return later(key, query, variables).join();
    }

    CompletableFuture<Answer> later(String key, String query, String variables) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.base() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + api.token())
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body(query, variables)))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(Answer::of);
    }

    /** Sends over a connection that can be closed before there is an answer. */
    Socket open(String key, String query) throws IOException {
        String body = body(query, "{}");
        Socket socket = new Socket("localhost", URI.create(api.base()).getPort());
        String request =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: "
                        + key + "\r\nAuthorization: Bearer " + api.token() + "\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    private static String body(String query, String variables) {
        return "{\"variables\":" + variables + ","
                + Caught.json(Map.of("query", query)).substring(1);
    }
}
