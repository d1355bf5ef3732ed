package io.armature.core.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Any JSON that is not too large. */
final class JsonCodec {
    private static final String EXPECTED = "JSON of at most " + JsonTree.DEEPEST
            + " levels, without NUL characters and numbers of more than 1000 digits";

    private JsonCodec() {}

    static Decoded decode(Field field, Object raw) {
        Optional<JsonNode> tree = JsonTree.of(raw);
        if (tree.isEmpty()) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, EXPECTED));
        }
        if (tree.get().isNull()) {
            return new Decoded.Accepted(null);
        }
        int bytes = tree.get().toString().getBytes(StandardCharsets.UTF_8).length;
        return bytes <= FieldType.Json.LARGEST
                ? new Decoded.Accepted(tree.get())
                : new Decoded.Refused(FieldViolations.outOfRange(
                        field,
                        "at most " + FieldType.Json.LARGEST + " bytes of JSON",
                        Map.of("maximum", FieldType.Json.LARGEST, "length", bytes)));
    }
}
