package io.armature.core.catalog;

import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;

/** SQL for the text that a stored value counts as in a unique claim: the same that writers make of a value in Java. */
final class ClaimedValueSql {

    private ClaimedValueSql() {}

    /** The text; null where the record has no value. */
    static String of(Field field) {
        return "(" + text(field.valueKind(), stored(field)) + ")";
    }

    private static String stored(Field field) {
        boolean folded = field.valueKind() == ValueKind.TEXT;
        return switch (field.storage()) {
            case FieldStorage.Column column -> folded ? column.keyColumn().orElse(column.name()) : column.name();
            case FieldStorage.Custom custom -> {
                String text = "(custom ->> '" + (folded ? custom.keyId() : custom.shortId()) + "')";
                yield field.valueKind() == ValueKind.TIME ? text + "::time" : text;
            }
            case FieldStorage.Computed computed ->
                throw new IllegalArgumentException(field.path() + " is computed, never unique");
            case FieldStorage.Part part -> throw new IllegalArgumentException(field.path() + " is never unique");
        };
    }

    /** Dates and times by a format of their own, so that no setting of a session shapes them. */
    private static String text(ValueKind kind, String value) {
        return switch (kind) {
            case TEXT, KEY, BOOLEAN, INTEGER, LONG, ID, DURATION -> value + "::text";
            case DECIMAL -> "trim_scale(" + value + "::numeric)::text";
            case DATE -> "to_char(" + value + "::date, 'YYYY-MM-DD')";
            case TIME -> "to_char(" + value + ", 'HH24:MI:SS.US')";
            case LONG_TEXT, DATETIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(kind + " is never unique");
        };
    }
}
