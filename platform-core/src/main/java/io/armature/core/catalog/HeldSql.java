package io.armature.core.catalog;

import io.armature.core.sql.StoredList;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;

/** SQL conditions on what a record holds in a field, and the replacement of a picklist key there. */
public final class HeldSql {

    private HeldSql() {}

    /** The record has a value. */
    public static String present(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column ->
                column.name() + (field.valueKind() == ValueKind.GEO ? "_latitude" : "") + " is not null";
            case FieldStorage.Custom custom -> "custom ? '" + custom.shortId() + "'";
            case FieldStorage.Part part -> throw part(part);
            case FieldStorage.Computed computed -> throw computed();
        };
    }

    /** The record holds one of the keys of a {@code text[]} parameter. */
    public static String holdsAny(Field field, String keys) {
        if (field.valueKind() != ValueKind.KEYS) {
            return text(field) + " = any(" + keys + "::text[])";
        }
        return switch (field.storage()) {
            case FieldStorage.Column column -> column.name() + " && " + keys + "::text[]";
            case FieldStorage.Custom custom -> json(custom) + " ?| " + keys + "::text[]";
            case FieldStorage.Part part -> throw part(part);
            case FieldStorage.Computed computed -> throw computed();
        };
    }

    /** The record holds a key that is none of a {@code text[]} parameter. */
    public static String holdsOther(Field field, String keys) {
        if (field.valueKind() != ValueKind.KEYS) {
            return text(field) + " <> all(" + keys + "::text[])";
        }
        return switch (field.storage()) {
            case FieldStorage.Column column -> "not " + column.name() + " <@ " + keys + "::text[]";
            case FieldStorage.Custom custom -> "not " + json(custom) + " <@ to_jsonb(" + keys + "::text[])";
            case FieldStorage.Part part -> throw part(part);
            case FieldStorage.Computed computed -> throw computed();
        };
    }

    /** The value as JSON. */
    public static String json(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> "to_jsonb(" + column.name() + ")";
            case FieldStorage.Custom custom -> json(custom);
            case FieldStorage.Part part -> throw part(part);
            case FieldStorage.Computed computed -> throw computed();
        };
    }

    /** The assignment that puts one key (a text parameter) in the place of another, once, in a record that holds it. */
    public static String replacing(Field field, String old, String now) {
        boolean several = field.valueKind() == ValueKind.KEYS;
        String replaced =
                switch (field.storage()) {
                    case FieldStorage.Column column ->
                        column.name() + " = " + (several ? inArray(column.name(), old, now) : now + "::text");
                    case FieldStorage.Custom custom ->
                        "custom = custom || jsonb_build_object('" + custom.shortId() + "', "
                                + (several ? inJson(StoredList.sql(json(custom)), old, now) : now + "::text") + ")";
                    case FieldStorage.Part part -> throw part(part);
                    case FieldStorage.Computed computed -> throw computed();
                };
        return field.storage()
                .slot()
                .map(slot -> replaced + ", " + slot.column() + " = " + now + "::text")
                .orElse(replaced);
    }

    private static String inArray(String list, String old, String now) {
        return "case when " + now + "::text = any(" + list + ") then array_remove(" + list + ", " + old
                + "::text) else array_replace(" + list + ", " + old + "::text, " + now + "::text) end";
    }

    private static String inJson(String list, String old, String now) {
        return "case when " + list + " ? " + now + "::text then " + list + " - " + old
                + "::text else (select jsonb_agg(case when k = " + old + "::text then " + now
                + "::text else k end order by place) from jsonb_array_elements_text(" + list
                + ") with ordinality as held(k, place)) end";
    }

    private static String text(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> column.name();
            case FieldStorage.Custom custom -> "(custom ->> '" + custom.shortId() + "')";
            case FieldStorage.Part part -> throw part(part);
            case FieldStorage.Computed computed -> throw computed();
        };
    }

    private static String json(FieldStorage.Custom custom) {
        return "(custom -> '" + custom.shortId() + "')";
    }

    private static IllegalArgumentException computed() {
        return new IllegalArgumentException("What is computed is held nowhere");
    }

    private static IllegalArgumentException part(FieldStorage.Part part) {
        return new IllegalArgumentException(part.component() + " is no field of its own");
    }
}
