package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.value.CustomJson;
import io.armature.core.value.GeoPoint;
import io.armature.core.value.JsonTree;
import io.armature.core.value.TextKey;
import io.armature.metadata.model.ValueKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of each kind: from and to the API's notation, compared exactly and compared in order. */
final class Values {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    /** By code points, which is the order of UTF-8 bytes. */
    static final Comparator<String> CODE_POINTS = (left, right) -> {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return java.util.Arrays.compare(a, b);
    };

    /** Where distances are measured from. */
    static final Map<String, Object> ORIGIN = Map.of("latitude", 50, "longitude", 10);

    private static final Circle NEAR = new Circle(50, 10, 0);

    private Values() {}

    /** JSON as the platform holds it. */
    static JsonNode tree(Object json) {
        return JsonTree.of(json).orElseThrow();
    }

    private static Map<String, String> components(JsonNode shown) {
        Map<String, String> texts = new LinkedHashMap<>();
        shown.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> texts.put(member.getKey(), member.getValue().textValue()));
        return texts;
    }

    /** The canonical value of what the API shows. */
    static @Nullable Object read(ValueKind kind, JsonNode shown) {
        if (shown.isNull()) {
            return null;
        }
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY -> shown.textValue();
            case INTEGER -> shown.intValue();
            case LONG -> Long.valueOf(shown.textValue());
            case DECIMAL -> new BigDecimal(shown.textValue());
            case BOOLEAN -> shown.booleanValue();
            case DATE -> LocalDate.parse(shown.textValue());
            case DATETIME -> OffsetDateTime.parse(shown.textValue());
            case ID -> UUID.fromString(shown.textValue());
            case TIME -> LocalTime.parse(shown.textValue());
            case DURATION -> Duration.parse(shown.textValue());
            case KEYS, TAGS, GEO, EXTERNAL_IDS -> CustomJson.canonical(kind, shown);
            case JSON -> tree(shown);
            case ADDRESS, PERSON_NAME -> components(shown);
        };
    }

    /** The value as a variable of a request. */
    static Object written(Object value) {
        return switch (value) {
            case OffsetDateTime instant -> INSTANT.format(instant.withOffsetSameInstant(ZoneOffset.UTC));
            case BigDecimal number -> number.toPlainString();
            case Long number -> number.toString();
            case LocalDate day -> day.toString();
            case UUID id -> id.toString();
            case PhoneText phone -> phone.written();
            case LocalTime time -> time.toString();
            case Duration duration -> duration.toString();
            default -> value;
        };
    }

    /** Exact equality: of texts to the letter, of numbers whatever their scale. */
    static boolean same(Object left, Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (left instanceof OffsetDateTime a && right instanceof OffsetDateTime b) {
            return a.isEqual(b);
        }
        return left.equals(right);
    }

    /** The order of lists and ranges: texts by their folded key, ids by their bytes. */
    static int compare(ValueKind kind, Object left, Object right) {
        return switch (kind) {
            case TEXT -> CODE_POINTS.compare(key(left), key(right));
            case LONG_TEXT, KEY -> CODE_POINTS.compare((String) left, (String) right);
            case INTEGER -> Integer.compare((Integer) left, (Integer) right);
            case LONG -> Long.compare((Long) left, (Long) right);
            case DECIMAL -> ((BigDecimal) left).compareTo((BigDecimal) right);
            case BOOLEAN -> Boolean.compare((Boolean) left, (Boolean) right);
            case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
            case DATETIME -> ((OffsetDateTime) left).toInstant().compareTo(((OffsetDateTime) right).toInstant());
            case ID -> compareIds((UUID) left, (UUID) right);
            case TIME -> ((LocalTime) left).compareTo((LocalTime) right);
            case DURATION -> ((Duration) left).compareTo((Duration) right);
            case GEO -> Double.compare(NEAR.distance((GeoPoint) left), NEAR.distance((GeoPoint) right));
            case KEYS, TAGS, JSON, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(kind + " has no order of its own");
        };
    }

    /** What texts are compared by. */
    static String key(Object text) {
        return text instanceof PhoneText phone ? phone.key() : TextKey.of((String) text);
    }

    static int compareIds(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
