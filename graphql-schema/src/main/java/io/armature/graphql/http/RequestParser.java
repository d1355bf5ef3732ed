package io.armature.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.armature.graphql.execute.GraphqlRequest;
import io.armature.graphql.execute.GraphqlRequest.Mode;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a GraphQL request from a JSON body or from the parameters of a GET; refuses with 400 what is none. */
final class RequestParser {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader OBJECT = JSON.readerFor(new TypeReference<Map<String, Object>>() {});

    private RequestParser() {}

    static GraphqlRequest ofBody(byte[] body, String requestId) {
        if (body.length == 0) {
            throw RequestRefused.badRequest("The body is empty; send {\"query\": \"…\"}");
        }
        return request(object(body, "The body"), Mode.ANY, requestId);
    }

    static GraphqlRequest ofParameters(MultiMap parameters, String requestId) {
        String query = parameters.get("query");
        if (query == null) {
            throw RequestRefused.badRequest("The parameter query is missing");
        }
        return new GraphqlRequest(
                query,
                Optional.ofNullable(parameters.get("operationName")).filter(name -> !name.isEmpty()),
                mapParameter(parameters, "variables"),
                mapParameter(parameters, "extensions"),
                Mode.QUERIES_ONLY,
                requestId);
    }

    private static Map<String, @Nullable Object> mapParameter(MultiMap parameters, String name) {
        String json = parameters.get(name);
        return json == null || json.isEmpty() ? Map.of() : object(json.getBytes(UTF_8), "The parameter " + name);
    }

    private static GraphqlRequest request(Map<String, @Nullable Object> json, Mode mode, String requestId) {
        String query = text(json, "query")
                .orElseThrow(() -> RequestRefused.badRequest("The member query is missing from the body"));
        return new GraphqlRequest(
                query, text(json, "operationName"), map(json, "variables"), map(json, "extensions"), mode, requestId);
    }

    private static Optional<String> text(Map<String, @Nullable Object> json, String member) {
        return switch (json.get(member)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            default -> throw RequestRefused.badRequest("The member " + member + " is a string");
        };
    }

    private static Map<String, @Nullable Object> map(Map<String, @Nullable Object> json, String member) {
        return switch (json.get(member)) {
            case null -> Map.of();
            case Map<?, ?> map -> strings(map);
            default -> throw RequestRefused.badRequest("The member " + member + " is an object");
        };
    }

    /** JSON has no other keys. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> strings(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private static Map<String, @Nullable Object> object(byte[] json, String what) {
        Map<String, @Nullable Object> object = read(json, what);
        if (object == null) {
            throw RequestRefused.badRequest(what + " is a JSON object");
        }
        return object;
    }

    private static @Nullable Map<String, @Nullable Object> read(byte[] json, String what) {
        try {
            return OBJECT.readValue(json);
        } catch (JsonProcessingException e) {
            throw RequestRefused.badRequest(what + " is not a JSON object" + place(e));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ": line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
