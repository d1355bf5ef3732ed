package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What it means that JSON contains other JSON. */
final class JsonContainment {
    private JsonContainment() {}

    /** An array holds a single value too. */
    static boolean holds(JsonNode whole, JsonNode part) {
        boolean single = whole.isArray() && part.isValueNode();
        return single ? anyHolds(whole, part) : inside(whole, part);
    }

    private static boolean inside(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return whole.isObject()
                    && part.properties().stream()
                            .allMatch(member -> whole.has(member.getKey())
                                    && inside(whole.get(member.getKey()), member.getValue()));
        }
        if (part.isArray()) {
            return whole.isArray() && all(part).allMatch(item -> anyHolds(whole, item));
        }
        return part.isNumber() && whole.isNumber()
                ? part.decimalValue().compareTo(whole.decimalValue()) == 0
                : part.equals(whole);
    }

    private static boolean anyHolds(JsonNode array, JsonNode part) {
        return all(array).anyMatch(item -> inside(item, part));
    }

    private static java.util.stream.Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
