package io.armature.core.sql;

import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Slot;
import java.util.Optional;

/** The SQL of a field of a table alias: what is read, what is compared and ordered by (design decisions 8 and 12). */
final class FieldSql {

    /** An expression and how values are sent to be compared with it. */
    record Comparable(String sql, Encoding encoding) {}

    private FieldSql() {}

    /** The stored value: a column of its type, or the text of a custom value. */
    static String stored(String alias, Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> alias + "." + column.name();
            case FieldStorage.Custom custom -> custom(alias, custom.shortId());
        };
    }

    /** The SQL type of {@link #stored}. */
    static String storedType(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> columnEncoding(field.valueKind()).sqlType();
            case FieldStorage.Custom custom -> "text";
        };
    }

    /** The base amount beside a CURRENCY field; custom amounts are held in the organisation's currency only. */
    static String base(String alias, Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> alias + "." + column.name() + "_base";
            case FieldStorage.Custom custom -> custom(alias, custom.shortId()) + "::numeric";
        };
    }

    /** The id a reference holds. */
    static String reference(String alias, Field field) {
        return order(alias, field).sql();
    }

    /** What order, ranges and, for all but text, equality compare. */
    static Comparable order(String alias, Field field) {
        Optional<Slot> slot = field.storage().slot().filter(Slot::ready);
        if (slot.isPresent()) {
            return new Comparable(alias + "." + slot.get().column(), slotEncoding(field.valueKind()));
        }
        return switch (field.storage()) {
            case FieldStorage.Column column ->
                new Comparable(
                        alias + "." + column.keyColumn().orElse(column.name()), keyedEncoding(field.valueKind()));
            case FieldStorage.Custom custom -> unindexed(alias, field, custom);
        };
    }

    /** The exact value, for equality of text. */
    static Comparable exact(String alias, Field field) {
        return new Comparable(stored(alias, field), Encoding.TEXT);
    }

    /** A number to be summed, averaged or compared. */
    static String number(String alias, Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> alias + "." + column.name();
            case FieldStorage.Custom custom -> custom(alias, custom.shortId()) + "::numeric";
        };
    }

    private static Comparable unindexed(String alias, Field field, FieldStorage.Custom custom) {
        String text = custom(alias, custom.shortId());
        return switch (field.valueKind()) {
            case TEXT -> new Comparable(custom(alias, custom.keyId()), Encoding.KEY);
            case LONG_TEXT, KEY -> new Comparable(text, Encoding.TEXT);
            case INTEGER, LONG, DECIMAL -> new Comparable(text + "::numeric", Encoding.NUMERIC);
            case BOOLEAN -> new Comparable(text + "::bool", Encoding.BOOL);
            case DATE -> new Comparable(text, Encoding.DATE_AS_TEXT);
            case DATETIME -> new Comparable(text, Encoding.TIMESTAMP_AS_TEXT);
            case ID -> new Comparable(text + "::uuid", Encoding.UUID);
        };
    }

    private static Encoding slotEncoding(ValueKind kind) {
        return switch (kind) {
            case TEXT -> Encoding.KEY;
            case LONG_TEXT, KEY -> Encoding.TEXT;
            case INTEGER, LONG, DECIMAL -> Encoding.NUMERIC;
            case BOOLEAN -> Encoding.BOOL_AS_NUMBER;
            case DATE -> Encoding.DATE_AS_TIME;
            case DATETIME -> Encoding.TIMESTAMP;
            case ID -> Encoding.UUID;
        };
    }

    private static Encoding keyedEncoding(ValueKind kind) {
        return kind == ValueKind.TEXT ? Encoding.KEY : columnEncoding(kind);
    }

    private static Encoding columnEncoding(ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY -> Encoding.TEXT;
            case INTEGER -> Encoding.INT4;
            case LONG -> Encoding.INT8;
            case DECIMAL -> Encoding.NUMERIC;
            case BOOLEAN -> Encoding.BOOL;
            case DATE -> Encoding.DATE;
            case DATETIME -> Encoding.TIMESTAMP;
            case ID -> Encoding.UUID;
        };
    }

    /** The key is the platform's own ({@code f} and digits), so it may stand in the text. */
    private static String custom(String alias, String key) {
        return "(" + alias + ".custom->>'" + key + "')";
    }
}
