package io.armature.graphql.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The JSON of a response that holds errors alone, without {@code data}. */
public final class ErrorBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorBody() {}

    /** {@code {"errors":[…]}} in UTF-8. */
    public static byte[] of(List<ApiError> errors, String requestId) {
        List<Map<String, Object>> entries =
                errors.stream().map(error -> error.toJson(requestId)).toList();
        try {
            return JSON.writeValueAsBytes(Map.of("errors", entries));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Errors hold nothing but JSON values", e);
        }
    }
}
