package io.armature.core.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as the database gives it, read without losing a digit. */
public final class JsonText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /** The tree of a stored JSON text. */
    public static JsonNode parsed(String stored) {
        try {
            return JSON.readTree(stored);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("jsonb that is no JSON", broken);
        }
    }
}
