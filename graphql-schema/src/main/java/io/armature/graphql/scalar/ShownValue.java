package io.armature.graphql.scalar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.core.value.GeoPoint;
import io.armature.core.value.TimeText;
import io.armature.metadata.model.ExternalId;
import io.armature.metadata.model.ValueKind;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Canonical values as {@code values} of a record spells them. */
public final class ShownValue {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private ShownValue() {}

    /** Text, number, truth, list or map; null where there is no value. */
    public static @Nullable Object of(ValueKind kind, Optional<Object> canonical) {
        return canonical.map(value -> shown(kind, value)).orElse(null);
    }

    private static Object shown(ValueKind kind, Object canonical) {
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY, DATE, ID, LONG, DURATION -> canonical.toString();
            case INTEGER, BOOLEAN, KEYS, TAGS, ADDRESS, PERSON_NAME -> canonical;
            case DECIMAL -> plain((BigDecimal) canonical);
            case TIME -> TimeText.shown((LocalTime) canonical);
            case DATETIME -> INSTANT.format((OffsetDateTime) canonical);
            case EXTERNAL_IDS ->
                ((List<?>) canonical)
                        .stream()
                                .map(text -> pair(ExternalId.of((String) text)))
                                .toList();
            case JSON -> JSON.convertValue((JsonNode) canonical, Object.class);
            case GEO -> point((GeoPoint) canonical);
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    private static Map<String, Object> pair(ExternalId id) {
        return Map.of("system", id.system(), "key", id.key());
    }

    private static Map<String, Object> point(GeoPoint point) {
        return Map.of("latitude", point.latitude(), "longitude", point.longitude());
    }
}
