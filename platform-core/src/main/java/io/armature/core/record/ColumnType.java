package io.armature.core.record;

import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The types of columns in record tables, and the Java arrays that carry a batch of them. */
enum ColumnType {
    TEXT("text", String[]::new),
    INT4("int4", Integer[]::new),
    INT8("int8", Long[]::new),
    NUMERIC("numeric", BigDecimal[]::new),
    BOOL("bool", Boolean[]::new),
    DATE("date", LocalDate[]::new),
    TIMESTAMPTZ("timestamptz", OffsetDateTime[]::new),
    UUID("uuid", UUID[]::new),
    TIME("time", LocalTime[]::new),
    FLOAT8("float8", Double[]::new),
    /** A JSON array of texts, carried as text and taken apart in the statement: arrays of arrays have one length. */
    TEXT_ARRAY("text", String[]::new),
    /** Carried as text and cast in the statement. */
    JSONB("text", String[]::new),
    /** A patch of the {@code custom} column, carried as text; a null takes its key away. */
    CUSTOM("text", String[]::new);

    private final String carrier;
    private final IntFunction<Object[]> array;

    ColumnType(String carrier, IntFunction<Object[]> array) {
        this.carrier = carrier;
        this.array = array;
    }

    /** The SQL type of the array's elements. */
    String carrier() {
        return carrier;
    }

    @Nullable
    Object[] arrayOf(List<? extends @Nullable Object> values) {
        return values.toArray(array);
    }

    static ColumnType of(ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY -> TEXT;
            case INTEGER -> INT4;
            case LONG -> INT8;
            case DECIMAL -> NUMERIC;
            case BOOLEAN -> BOOL;
            case ValueKind.DATE -> ColumnType.DATE;
            case DATETIME -> TIMESTAMPTZ;
            case ID -> UUID;
            case ValueKind.TIME -> ColumnType.TIME;
            case DURATION -> INT8;
            case KEYS, TAGS, EXTERNAL_IDS -> TEXT_ARRAY;
            case JSON, ADDRESS, PERSON_NAME -> JSONB;
            case GEO -> throw new IllegalArgumentException("A GEO has two columns");
        };
    }

    static ColumnType of(Slot.Kind kind) {
        return switch (kind) {
            case TEXT -> ColumnType.TEXT;
            case NUMBER -> NUMERIC;
            case Slot.Kind.TIME -> TIMESTAMPTZ;
            case REF -> UUID;
        };
    }
}
