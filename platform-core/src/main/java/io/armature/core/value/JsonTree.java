package io.armature.core.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as a tree, from what GraphQL and JSON readers give: maps, lists, texts, numbers, true and false. */
public final class JsonTree {
    static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 1_000;
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    /** 1.0 and 1.00 are one number. */
    private static final Comparator<JsonNode> BY_CONTENT = (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    };

    private JsonTree() {}

    /**
     * The tree; empty for what the database cannot hold: deeper than 100 levels, numbers of more than 1,000 digits, texts
     * with NUL or half a surrogate pair.
     */
    public static Optional<JsonNode> of(@Nullable Object raw) {
        return Optional.ofNullable(node(raw, 0));
    }

    /** The same as text. */
    public static Optional<String> text(@Nullable Object raw) {
        return of(raw).map(JsonNode::toString);
    }

    /** Whether two trees hold the same. */
    static boolean same(JsonNode left, JsonNode right) {
        return left.equals(BY_CONTENT, right);
    }

    private static @Nullable JsonNode node(@Nullable Object raw, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        return switch (raw) {
            case null -> NODES.nullNode();
            case JsonNode tree -> storable(tree, depth) ? tree : null;
            case String text -> storable(text) ? NODES.textNode(text) : null;
            case Boolean bool -> NODES.booleanNode(bool);
            case Number number -> number(number);
            case List<?> list -> array(list, depth);
            case Map<?, ?> map -> object(map, depth);
            default -> null;
        };
    }

    private static @Nullable JsonNode array(List<?> list, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (Object item : list) {
            JsonNode node = node(item, depth + 1);
            if (node == null) {
                return null;
            }
            array.add(node);
        }
        return array;
    }

    private static @Nullable JsonNode object(Map<?, ?> map, int depth) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            JsonNode node = node(entry.getValue(), depth + 1);
            String key = String.valueOf(entry.getKey());
            if (node == null || !storable(key)) {
                return null;
            }
            object.set(key, node);
        }
        return object;
    }

    private static @Nullable JsonNode number(Number number) {
        BigDecimal exact =
                switch (number) {
                    case BigDecimal decimal -> decimal;
                    case BigInteger whole -> new BigDecimal(whole);
                    case Integer whole -> BigDecimal.valueOf(whole);
                    case Long whole -> BigDecimal.valueOf(whole);
                    case Double given when Double.isFinite(given) -> BigDecimal.valueOf(given);
                    default -> null;
                };
        return exact != null && storable(exact) ? NODES.numberNode(exact) : null;
    }

    private static boolean storable(JsonNode tree, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (tree.isTextual()) {
            return storable(tree.textValue());
        }
        if (tree.isNumber()) {
            return storable(tree.decimalValue());
        }
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (!storable(member.getKey())) {
                return false;
            }
        }
        for (JsonNode child : tree) {
            if (!storable(child, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean storable(BigDecimal number) {
        return Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    private static boolean storable(String text) {
        return text.codePoints().allMatch(c -> c != 0 && !TextCharacters.isSurrogate(c));
    }
}
