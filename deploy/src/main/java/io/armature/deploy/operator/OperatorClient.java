package io.armature.deploy.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.deploy.failure.StartFailure;
import io.armature.deploy.home.Home;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the server that runs on a data folder, as its operator. */
public final class OperatorClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OperatorPass pass;

    private OperatorClient(OperatorPass pass) {
        this.pass = pass;
    }

    /** For the server on that folder; fails when none runs. */
    public static OperatorClient of(Home home) {
        return new OperatorClient(OperatorPass.read(home));
    }

    /** Finds the organisation or creates it; returns its key. */
    public String organisation(String slug, String name) {
        return call("/operator/organisations", Map.of("slug", slug, "name", name))
                .path("id")
                .asText();
    }

    /** Makes an administrator's token; returns its secret. */
    public String token(String slug, String name) {
        return call("/operator/tokens", Map.of("org", slug, "name", name))
                .path("token")
                .asText();
    }

    /** Sets a limit of an organisation, or gives it back to the default; returns what holds. */
    public String limit(String slug, String limit, String value) {
        return call("/operator/limits", Map.of("org", slug, "limit", limit, "value", value))
                .path("value")
                .asText();
    }

    private JsonNode call(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(pass.url() + path + "?" + query))
                .header("Authorization", pass.authorization())
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = send(request);
        JsonNode body = parse(answer);
        if (answer.statusCode() != 200) {
            throw new StartFailure(body.path("message").asText("The server answered " + answer.statusCode()));
        }
        return body;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure("No server answers at " + pass.url() + ". Start one with ./armature up.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for " + pass.url(), e);
        }
    }

    private static JsonNode parse(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StartFailure("The server gave an answer that is no JSON, status " + answer.statusCode(), e);
        }
    }
}
