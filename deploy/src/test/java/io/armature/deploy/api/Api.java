package io.armature.deploy.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.core.org.OrgId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * A caller of the application under test, with a token of an organisation of its own.
 *
 * @param base address of the application, e.g. {@code http://localhost:8081}
 * @param org the organisation the token opens
 * @param token secret of the token
 */
public record Api(String base, OrgId org, String token) {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The whole response. */
    public JsonNode post(String query, Map<String, ?> variables) {
        try {
            String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/graphql"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The data of a request that must succeed. */
    public JsonNode data(String query, Map<String, ?> variables) {
        JsonNode response = post(query, variables);
        if (response.has("errors")) {
            throw new AssertionError(query + "\n" + response.toPrettyString());
        }
        return response.get("data");
    }

    public JsonNode data(String query) {
        return data(query, Map.of());
    }

    /** The code of the first error of a request that must fail. */
    public String code(String query, Map<String, ?> variables) {
        JsonNode response = post(query, variables);
        if (!response.has("errors")) {
            throw new AssertionError(query + " was not refused:\n" + response.toPrettyString());
        }
        return response.at("/errors/0/extensions/code").asText();
    }
}
