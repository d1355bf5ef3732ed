package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.value.GeoPoint;
import io.armature.core.value.TextKey;
import io.armature.metadata.model.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operator of the API with its operand, as a plain function of a value. On null everything is false but isNull, ne
 * and notIn.
 *
 * @param operand canonical; a list for in, notIn and between
 */
record FieldTest(ValueKind kind, String operator, Object operand) {

    /** The operand as a variable of a request. */
    Map<String, Object> json() {
        return Map.of(operator, written());
    }

    private Object written() {
        if (operand instanceof Span span) {
            return span.json();
        }
        if (operand instanceof Circle circle) {
            return circle.json();
        }
        if (!(operand instanceof List<?> several)) {
            return Values.written(operand);
        }
        List<Object> all = several.stream().<Object>map(Values::written).toList();
        return operator.equals("between") ? Map.of("from", all.get(0), "to", all.get(1)) : all;
    }

    boolean holds(@Nullable Object value) {
        return switch (operator) {
            case "isNull" -> (value == null) == (Boolean) operand;
            case "ne" -> value == null || !Values.same(value, operand);
            case "notIn" -> value == null || !among(value);
            case "hasNone" -> value == null || !ListTest.holds(kind, "hasAny", value, operand);
            default -> value != null && holdsOf(value);
        };
    }

    private boolean holdsOf(Object value) {
        return switch (kind) {
            case KEYS, TAGS, EXTERNAL_IDS -> ListTest.holds(kind, operator, value, operand);
            case JSON -> JsonContainment.holds((JsonNode) value, (JsonNode) operand);
            case GEO -> ((Circle) operand).holds((GeoPoint) value);
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID -> holdsOfOne(value);
            case TIME, DURATION, ADDRESS, PERSON_NAME -> holdsOfOne(value);
        };
    }

    private boolean holdsOfOne(Object value) {
        return switch (operator) {
            case "eq" -> Values.same(value, operand);
            case "in" -> among(value);
            case "lt" -> compared(value, operand) < 0;
            case "lte" -> compared(value, operand) <= 0;
            case "gt" -> compared(value, operand) > 0;
            case "gte" -> compared(value, operand) >= 0;
            case "between" -> compared(value, end(0)) >= 0 && compared(value, end(1)) <= 0;
            case "contains" ->
                kind == ValueKind.LONG_TEXT
                        ? ((String) value).contains((String) operand)
                        : key(value).contains(pattern(value));
            case "startsWith" -> key(value).startsWith(pattern(value));
            case "endsWith" -> key(value).endsWith(pattern(value));
            case "like" -> LikePattern.matches(key(value), pattern(value));
            case "within" -> ((Span) operand).holds(value);
            case "eqIgnoreCase" -> key(value).equals(value instanceof PhoneText ? PhoneText.key(text()) : key(operand));
            default -> throw new IllegalArgumentException("No operator " + operator);
        };
    }

    private boolean among(Object value) {
        return ((List<?>) operand).stream().anyMatch(one -> Values.same(value, one));
    }

    private int compared(Object value, Object other) {
        return Values.compare(kind, value, other);
    }

    private Object end(int which) {
        return ((List<?>) operand).get(which);
    }

    private static String key(Object text) {
        return Values.key(text);
    }

    /** Patterns are folded but not cut. */
    private String pattern(Object value) {
        return value instanceof PhoneText ? PhoneText.folded(text()) : TextKey.fold(text());
    }

    private String text() {
        return (String) Values.written(operand);
    }
}
