package io.armature.metadata.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.armature.metadata.model.ValueKind;
import java.util.Optional;

/** The types of the language, and which of them the values of a field have. */
final class Types {

    static final CelType BOOL = SimpleType.BOOL;
    static final CelType INT = SimpleType.INT;
    static final CelType TEXT = SimpleType.STRING;
    static final CelType TIMESTAMP = SimpleType.TIMESTAMP;
    static final CelType DURATION = SimpleType.DURATION;
    static final CelType DECIMAL = OpaqueType.create("decimal");
    static final CelType DATE = OpaqueType.create("date");
    static final CelType TEXTS = ListType.create(SimpleType.STRING);
    static final CelType INTS = ListType.create(SimpleType.INT);

    private Types() {}

    /** The type of a field's value; all but booleans and lists may be null. Empty for what no expression can use. */
    static Optional<CelType> of(ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY, ID -> Optional.of(nullable(TEXT));
            case INTEGER, LONG -> Optional.of(nullable(INT));
            case DECIMAL -> Optional.of(DECIMAL);
            case BOOLEAN -> Optional.of(BOOL);
            case DATE -> Optional.of(DATE);
            case DATETIME -> Optional.of(TIMESTAMP);
            case DURATION -> Optional.of(DURATION);
            case KEYS, TAGS -> Optional.of(TEXTS);
            case TIME, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> Optional.empty();
        };
    }

    /** The type that admits null besides; decimals, dates, timestamps and durations do anyway. */
    static CelType nullable(CelType type) {
        return type.equals(TEXT) || type.equals(INT) ? NullableType.create(type) : type;
    }

    /** The type without null. */
    static CelType plain(CelType type) {
        return type instanceof NullableType nullable ? nullable.targetType() : type;
    }

    /** The word for a type in messages. */
    static String word(CelType type) {
        CelType plain = plain(type);
        if (plain.equals(TEXT)) {
            return "text";
        }
        if (plain.equals(TIMESTAMP)) {
            return "timestamp";
        }
        return plain.equals(DURATION) ? "duration" : plain.name();
    }
}
