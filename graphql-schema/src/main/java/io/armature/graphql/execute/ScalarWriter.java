package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.core.sql.Encoding;
import io.armature.core.value.Microseconds;
import io.armature.core.value.TimeText;
import io.armature.metadata.model.ValueKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Values as the API spells them. A value comes as its column's type, or as the text of a custom value. */
final class ScalarWriter {
    private ScalarWriter() {}

    static void write(JsonGenerator json, @Nullable Object value, ValueKind kind) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (kind) {
            case TEXT, LONG_TEXT, KEY, DATE, ID -> json.writeString(value.toString());
            case INTEGER -> json.writeNumber(number(value).intValueExact());
            case LONG, DECIMAL -> json.writeString(plain(number(value)));
            case BOOLEAN ->
                json.writeBoolean(value instanceof Boolean truth ? truth : Boolean.parseBoolean(value.toString()));
            case TIME ->
                json.writeString(
                        TimeText.shown(value instanceof LocalTime time ? time : LocalTime.parse(value.toString())));
            case DURATION ->
                json.writeString(Microseconds.duration(number(value)).toString());
            case KEYS, TAGS, EXTERNAL_IDS -> {
                json.writeStartArray();
                for (String text : StructuredJson.texts(value)) {
                    json.writeString(text);
                }
                json.writeEndArray();
            }
            case JSON, GEO, ADDRESS, PERSON_NAME -> json.writeRawValue(value.toString());
            case DATETIME ->
                json.writeString(
                        value instanceof OffsetDateTime instant ? Encoding.formatted(instant) : value.toString());
        }
    }

    /** A number as text, without exponent or trailing zeros. */
    static String plain(Object value) {
        BigDecimal stripped = number(value).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    static BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal exact -> exact;
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case Short whole -> BigDecimal.valueOf(whole);
            default -> new BigDecimal(value.toString());
        };
    }
}
