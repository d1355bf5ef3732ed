package io.armature.core.catalog;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;

/** SQL for values that the database already holds, in the form that slots have them. */
final class StoredValueSql {

    private StoredValueSql() {}

    /** What the field's slot column should hold in a row. */
    static String slot(Field field) {
        if (field.type() instanceof FieldType.Currency) {
            return worth(field.storage());
        }
        return switch (field.storage()) {
            case FieldStorage.Column column -> ofColumn(field.valueKind(), column);
            case FieldStorage.Custom custom -> ofCustom(field.valueKind(), custom);
            case FieldStorage.Part part -> throw new IllegalArgumentException(field.path() + " has no slot");
            case FieldStorage.Computed computed -> throw new IllegalArgumentException(field.path() + " has no slot");
        };
    }

    private static String worth(FieldStorage storage) {
        return switch (storage) {
            case FieldStorage.Column column -> column.baseColumn();
            case FieldStorage.Part part -> throw new IllegalArgumentException(part.component() + " is no amount");
            case FieldStorage.Computed computed -> throw new IllegalArgumentException("What is computed has no slot");
            case FieldStorage.Custom custom ->
                "coalesce(custom ->> '" + custom.baseId() + "', custom ->> '" + custom.shortId() + "')::numeric";
        };
    }

    private static String ofColumn(ValueKind kind, FieldStorage.Column column) {
        String name = column.name();
        return switch (kind) {
            case TEXT -> column.keyColumn().orElse(name);
            case LONG_TEXT, KEY, ID, DATETIME -> name;
            case INTEGER, LONG, DECIMAL -> name + "::numeric";
            case BOOLEAN -> name + "::int::numeric";
            case DATE -> "(" + name + "::timestamp at time zone 'UTC')";
            case TIME -> "to_char(" + name + ", 'HH24:MI:SS.US')";
            case DURATION -> name + "::numeric";
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> throw noSlot(kind);
        };
    }

    private static String ofCustom(ValueKind kind, FieldStorage.Custom custom) {
        String value = "(custom ->> '" + custom.shortId() + "')";
        return switch (kind) {
            case TEXT -> "(custom ->> '" + custom.keyId() + "')";
            case LONG_TEXT, KEY, TIME -> value;
            case INTEGER, LONG, DECIMAL, DURATION -> value + "::numeric";
            case BOOLEAN -> value + "::bool::int::numeric";
            case DATE -> "(" + value + "::date::timestamp at time zone 'UTC')";
            case DATETIME -> value + "::timestamptz";
            case ID -> value + "::uuid";
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> throw noSlot(kind);
        };
    }

    private static IllegalArgumentException noSlot(ValueKind kind) {
        return new IllegalArgumentException("No slot holds a " + kind);
    }
}
