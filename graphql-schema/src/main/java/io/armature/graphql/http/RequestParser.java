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

    private static final String HASH_PREFIX = "sha256:";

    private RequestParser() {}

    static GraphqlRequest ofBody(byte[] body, String requestId) {
        if (body.length == 0) {
            throw RequestRefused.badRequest("The body is empty; send {\"query\": \"…\"}");
        }
        if (startsAList(body)) {
            throw RequestRefused.badRequest("Send one request at a time: lists of requests are not taken."
                    + " One request may have several root fields");
        }
        return request(object(body, "The body"), Mode.ANY, requestId);
    }

    static GraphqlRequest ofParameters(MultiMap parameters, String requestId) {
        Map<String, @Nullable Object> extensions = mapParameter(parameters, "extensions");
        Optional<String> id = documentId(Optional.ofNullable(parameters.get("documentId")), extensions);
        String query = parameters.get("query");
        if (query == null && id.isEmpty()) {
            throw RequestRefused.badRequest("The parameter query is missing");
        }
        return new GraphqlRequest(
                        query == null ? "" : query,
                        Optional.ofNullable(parameters.get("operationName")).filter(name -> !name.isEmpty()),
                        mapParameter(parameters, "variables"),
                        extensions,
                        Mode.QUERIES_ONLY,
                        requestId)
                .naming(id);
    }

    /** As the appendix of GraphQL over HTTP has it, or as Apollo's automatic persisted queries do. */
    private static Optional<String> documentId(Optional<String> given, Map<String, @Nullable Object> extensions) {
        if (given.isPresent() || !(extensions.get("persistedQuery") instanceof Map<?, ?> persisted)) {
            return given;
        }
        if (!Integer.valueOf(1).equals(persisted.get("version"))
                || !(persisted.get("sha256Hash") instanceof String hash)) {
            throw RequestRefused.badRequest("persistedQuery has version 1 and a sha256Hash");
        }
        return Optional.of(HASH_PREFIX + hash);
    }

    private static Map<String, @Nullable Object> mapParameter(MultiMap parameters, String name) {
        String json = parameters.get(name);
        return json == null || json.isEmpty() ? Map.of() : object(json.getBytes(UTF_8), "The parameter " + name);
    }

    private static boolean startsAList(byte[] body) {
        for (byte character : body) {
            if (character > ' ') {
                return character == '[';
            }
        }
        return false;
    }

    private static GraphqlRequest request(Map<String, @Nullable Object> json, Mode mode, String requestId) {
        Map<String, @Nullable Object> extensions = map(json, "extensions");
        Optional<String> id = documentId(text(json, "documentId"), extensions);
        Optional<String> query = text(json, "query");
        if (query.isEmpty() && id.isEmpty()) {
            throw RequestRefused.badRequest("The member query is missing from the body");
        }
        return new GraphqlRequest(
                        query.orElse(""),
                        text(json, "operationName"),
                        map(json, "variables"),
                        extensions,
                        mode,
                        requestId)
                .naming(id);
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
        } catch (NumberFormatException notANumber) {
            throw RequestRefused.badRequest(what + " holds a number with too large an exponent");
        } catch (IOException notText) {
            // Jackson recognises UTF-16 and UTF-32 too, and says so when the bytes are neither
            throw RequestRefused.badRequest(what + " is not JSON in UTF-8");
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ": line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
