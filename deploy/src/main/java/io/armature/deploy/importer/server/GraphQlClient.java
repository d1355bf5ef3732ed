package io.armature.deploy.importer.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.deploy.importer.report.ImportStopped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends GraphQL documents to one server with one token, one at a time. */
public final class GraphQlClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    /** HTTP/1.1, because the upgrade to HTTP/2 would ride on the first request's body. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    private final ServerAddress server;
    private final List<Duration> pauses;
    private boolean reached;

    /**
     * For one server.
     *
     * @param pauses how long to wait before each further attempt; their number bounds the attempts
     */
    public GraphQlClient(ServerAddress server, List<Duration> pauses) {
        this.server = server;
        this.pauses = List.copyOf(pauses);
    }

    /**
     * Sends a document and waits for its answer.
     *
     * @return the answer's {@code data}
     * @throws ImportStopped when the server cannot be reached, refuses, or stays unavailable through all attempts
     */
    public JsonNode send(String document, Map<String, ?> variables) {
        return switch (ask(document, variables)) {
            case Answer.Data data -> data.data();
            case Answer.Refused refused -> throw stopped(refused.reason());
            case Answer.TryAgain again -> throw stopped(again.reason());
        };
    }

    /** Sends as {@link #send} does, but gives what the server said last. */
    Answer ask(String document, Map<String, ?> variables) {
        HttpRequest request = request(document, variables);
        Answer answer = attempt(request);
        for (Duration pause : pauses) {
            if (!(answer instanceof Answer.TryAgain)) {
                return answer;
            }
            sleep(pause);
            answer = attempt(request);
        }
        return answer;
    }

    /** What to throw for a refusal. */
    ImportStopped stopped(String reason) {
        return new ImportStopped("The server at " + server + " did not take the request. " + reason);
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer attempt(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            reached = true;
            return AnswerReader.read(response.statusCode(), response.body());
        } catch (IOException e) {
            String reason = "It does not answer (" + e.getClass().getSimpleName() + ").";
            return reached
                    ? new Answer.TryAgain(reason)
                    : new Answer.Refused(reason + " Is it running? ./armature up starts it.");
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest request(String document, Map<String, ?> variables) {
        return HttpRequest.newBuilder(server.graphql())
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json;q=0.9")
                .POST(BodyPublishers.ofString(body(document, variables)))
                .build();
    }

    private static String body(String document, Map<String, ?> variables) {
        try {
            return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Variables are texts, numbers, lists and maps", e);
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ImportStopped interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ImportStopped("The import was interrupted.", cause);
    }
}
