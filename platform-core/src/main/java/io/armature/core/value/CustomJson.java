package io.armature.core.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.Component;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.ValueKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Canonical values as JSON, inside {@code custom} and in the history. Days and instants have a fixed width, so that
 * the order of their texts is the order of time.
 */
public final class CustomJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private CustomJson() {}

    /** The JSON of a canonical value; null becomes JSON null. */
    public static JsonNode of(ValueKind kind, @Nullable Object canonical) {
        if (canonical == null) {
            return NODES.nullNode();
        }
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY, ID, DATE -> NODES.textNode(canonical.toString());
            case INTEGER -> NODES.numberNode((Integer) canonical);
            case LONG -> NODES.numberNode((Long) canonical);
            case DECIMAL -> NODES.numberNode((BigDecimal) canonical);
            case BOOLEAN -> NODES.booleanNode((Boolean) canonical);
            case DATETIME -> NODES.textNode(INSTANT.format((OffsetDateTime) canonical));
            case TIME -> NODES.textNode(TimeText.stored((LocalTime) canonical));
            case DURATION -> NODES.numberNode(Microseconds.of((Duration) canonical));
            case KEYS, TAGS, EXTERNAL_IDS -> texts((List<?>) canonical);
            case ADDRESS, PERSON_NAME -> texts((Map<?, ?>) canonical);
            case JSON -> (JsonNode) canonical;
            case GEO -> point((GeoPoint) canonical);
        };
    }

    /** The canonical value of stored JSON, null for JSON null or an absent key. */
    public static @Nullable Object canonical(ValueKind kind, @Nullable JsonNode stored) {
        if (stored == null || stored.isNull()) {
            return null;
        }
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY -> stored.textValue();
            case ID -> UUID.fromString(stored.textValue());
            case DATE -> LocalDate.parse(stored.textValue());
            case INTEGER -> stored.intValue();
            case LONG -> stored.longValue();
            case DECIMAL -> stored.decimalValue();
            case BOOLEAN -> stored.booleanValue();
            case DATETIME -> OffsetDateTime.parse(stored.textValue());
            case TIME -> LocalTime.parse(stored.textValue());
            case DURATION -> Microseconds.duration(stored.decimalValue());
            case KEYS, TAGS, EXTERNAL_IDS -> list(stored);
            case ADDRESS, PERSON_NAME -> components(kind, stored);
            case JSON -> stored;
            case GEO ->
                new GeoPoint(
                        stored.get("latitude").doubleValue(),
                        stored.get("longitude").doubleValue());
        };
    }

    /** The JSON of the folded key of a value (see {@link FoldedKey}). */
    public static JsonNode ofKey(@Nullable Object key) {
        return switch (key) {
            case null -> NODES.nullNode();
            case List<?> texts -> texts(texts);
            case Map<?, ?> texts -> texts(texts);
            default -> NODES.textNode(key.toString());
        };
    }

    /** A key alone is what a field held before it took several (see {@link io.armature.core.sql.StoredList}). */
    private static List<String> list(JsonNode stored) {
        return stored.isTextual()
                ? List.of(stored.textValue())
                : StreamSupport.stream(stored.spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList();
    }

    private static JsonNode texts(List<?> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(text -> array.add((String) text));
        return array;
    }

    private static JsonNode texts(Map<?, ?> texts) {
        ObjectNode object = NODES.objectNode();
        texts.forEach((name, text) -> object.put((String) name, (String) text));
        return object;
    }

    private static JsonNode point(GeoPoint point) {
        return NODES.objectNode().put("latitude", point.latitude()).put("longitude", point.longitude());
    }

    /** In the order of the components, which jsonb does not keep. */
    private static Map<String, String> components(ValueKind kind, JsonNode stored) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Component component : Components.of(kind)) {
            JsonNode text = stored.get(component.name());
            if (text != null) {
                texts.put(component.name(), text.textValue());
            }
        }
        return Collections.unmodifiableMap(texts);
    }
}
