package io.armature.deploy.importer.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.deploy.importer.server.Answer.BrokenRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** From status and body of a response to an {@link Answer}. */
final class AnswerReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PASSING = Set.of("UNAVAILABLE", "RATE_LIMITED", "METADATA_CONFLICT");
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    private AnswerReader() {}

    static Answer read(int status, String body) {
        if (status == UNAUTHORIZED) {
            return tokenRefused();
        }
        JsonNode answer = parse(body);
        if (!answer.isObject()) {
            return notGraphQl(status);
        }
        JsonNode errors = answer.path("errors");
        if (!errors.isEmpty()) {
            return failed(errors);
        }
        JsonNode data = answer.path("data");
        return data.isObject() ? new Answer.Data(data) : notGraphQl(status);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static Answer notGraphQl(int status) {
        String reason = "It answers with status " + status + ", but not as a GraphQL server does.";
        return status == SERVICE_UNAVAILABLE || status == TOO_MANY_REQUESTS
                ? new Answer.TryAgain(reason)
                : new Answer.Refused(reason + " Is the address right?");
    }

    private static Answer failed(JsonNode errors) {
        Set<String> codes = stream(errors).map(AnswerReader::code).collect(Collectors.toSet());
        if (codes.contains("UNAUTHENTICATED")) {
            return tokenRefused();
        }
        String reasons = stream(errors).map(AnswerReader::reason).distinct().collect(Collectors.joining("; "));
        return PASSING.containsAll(codes)
                ? new Answer.TryAgain(reasons)
                : new Answer.Refused(
                        reasons,
                        stream(errors).flatMap(AnswerReader::violations).toList());
    }

    private static Answer tokenRefused() {
        return new Answer.Refused("It does not accept the token. Make a new one, for example with ./armature token.");
    }

    private static String code(JsonNode error) {
        return error.path("extensions").path("code").asText("");
    }

    private static String reason(JsonNode error) {
        String code = code(error);
        String message =
                (code.isEmpty() ? "" : code + ": ") + error.path("message").asText("no message");
        List<String> details = violations(error)
                .map(violation -> violation.field() + ": " + violation.message())
                .toList();
        return details.isEmpty() ? message : message + " (" + String.join("; ", details) + ")";
    }

    private static Stream<BrokenRule> violations(JsonNode error) {
        return stream(error.path("extensions").path("violations"))
                .map(violation -> new BrokenRule(
                        violation.path("field").asText(),
                        violation.path("code").asText(),
                        violation.path("message").asText()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
