package io.armature.deploy.leak;

import io.armature.deploy.api.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Sends requests as a caller and keeps all that comes back: status, headers and body. */
final class Asker implements AutoCloseable {
    /** The same for every request, so that it is no difference. */
    private static final String REQUEST_ID = "leak-matrix";

    private static final int AT_ONCE = 4;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /** A document's answer. */
    String post(Api api, String document) {
        return body(api, Map.of("query", document));
    }

    /** The answer to a request of GraphQL over HTTP. */
    String body(Api api, Map<String, ?> request) {
        try {
            String json = Api.JSON.writeValueAsString(request);
            return send(request(api, "/graphql")
                    .header("Content-Type", "application/json")
                    .header("X-Armature-Cost", "true")
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What another address answers. */
    String get(Api api, String path) {
        return send(request(api, path).GET());
    }

    String head(Api api, String path) {
        return send(request(api, path).HEAD());
    }

    /** Several at once, the answers in the order of the questions. */
    <Q> List<String> all(List<Q> questions, Function<Q, String> ask) {
        List<Future<String>> answers = questions.stream()
                .map(question -> threads.submit(() -> ask.apply(question)))
                .toList();
        return answers.stream().map(Asker::joined).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
    }

    private static HttpRequest.Builder request(Api api, String path) {
        return HttpRequest.newBuilder(URI.create(api.base() + path))
                .header("Authorization", "Bearer " + api.token())
                .header("X-Request-Id", REQUEST_ID);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + "\n" + headers(answer) + "\n" + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.remove("date");
        return headers;
    }

    private static String joined(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
