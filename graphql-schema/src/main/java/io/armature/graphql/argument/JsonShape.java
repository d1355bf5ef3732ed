package io.armature.graphql.argument;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a plan may depend on of a JSON value: keys, nulls, the structure of lists, and the values of enums. */
final class JsonShape {
    private final StringBuilder text;

    JsonShape(StringBuilder text) {
        this.text = text;
    }

    void keys(@Nullable Object value) {
        switch (value) {
            case null -> text.append('0');
            case Map<?, ?> map -> object(map);
            case List<?> list -> list(list);
            default -> text.append('1');
        }
    }

    /** A value as a whole; the length in front keeps one from looking like two. */
    void whole(@Nullable Object value) {
        String spelled = String.valueOf(value);
        text.append(spelled.length()).append('=').append(spelled);
    }

    private void object(Map<?, ?> map) {
        text.append('{');
        new TreeMap<>(map).forEach((key, value) -> {
            String name = String.valueOf(key);
            whole(name);
            text.append(':');
            if (VariableUses.enumMember(name) && value instanceof String) {
                whole(value);
            } else {
                keys(value);
            }
            text.append(',');
        });
        text.append('}');
    }

    /** How many values a list of plain values holds does not matter, unless it is empty. */
    private void list(List<?> list) {
        if (list.isEmpty()) {
            text.append('E');
            return;
        }
        if (list.stream().allMatch(JsonShape::plain)) {
            text.append('L');
            return;
        }
        text.append('[');
        for (Object item : list) {
            keys(item);
            text.append(',');
        }
        text.append(']');
    }

    private static boolean plain(@Nullable Object value) {
        return value != null && !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    }
}
