package io.armature.core.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.armature.metadata.model.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
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
        };
    }
}
