package io.armature.core.sql;

import io.armature.core.query.TextMatch;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Slot;
import java.util.Optional;

/** The SQL of a stored field of a table alias ({@link ValueSql} knows computed ones too): what is read, what is compared and ordered by (design decisions 8 and 12). */
final class FieldSql {

    /** An expression and how values are sent to be compared with it. */
    record Comparable(String sql, Encoding encoding) {}

    private FieldSql() {}

    /** The stored value: a column of its type, or the text of a custom value. */
    static String stored(String alias, Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> StoredColumn.sql(alias + "." + column.name(), field.valueKind());
            case FieldStorage.Custom custom -> custom(alias, field.valueKind(), custom);
            case FieldStorage.Part part -> part(alias, part, false);
            case FieldStorage.Computed computed -> throw stored(field);
        };
    }

    private static String custom(String alias, ValueKind kind, FieldStorage.Custom custom) {
        String json = "(" + alias + ".custom->'" + custom.shortId() + "')";
        return switch (kind) {
            case JSON -> "(" + json + "::text)";
            case KEYS -> "(" + StoredList.sql(json) + "::text)";
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID, TIME, DURATION ->
                custom(alias, custom.shortId());
            case TAGS, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> custom(alias, custom.shortId());
        };
    }

    /** The jsonb of a JSON field. */
    static String json(String alias, Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> alias + "." + column.name();
            case FieldStorage.Custom custom -> "(" + alias + ".custom->'" + custom.shortId() + "')";
            case FieldStorage.Part part -> throw misused(field);
            case FieldStorage.Computed computed -> throw stored(field);
        };
    }

    /** One component of a composite, or its folded key. */
    private static String part(String alias, FieldStorage.Part part, boolean key) {
        String whole =
                switch (part.whole()) {
                    case FieldStorage.Column column ->
                        alias + "." + (key ? column.keyColumn().orElseThrow() : column.name());
                    case FieldStorage.Custom custom ->
                        alias + ".custom->'" + (key ? custom.keyId() : custom.shortId()) + "'";
                    case FieldStorage.Part nested ->
                        throw new IllegalStateException(nested.component() + " has no components");
                    case FieldStorage.Computed computed ->
                        throw new IllegalStateException("What is computed has no components");
                };
        return "(" + whole + "->>'" + part.component() + "')";
    }

    /** The SQL type of {@link #stored}. */
    static String storedType(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> columnType(field.valueKind());
            case FieldStorage.Custom custom -> "text";
            case FieldStorage.Part part -> "text";
            case FieldStorage.Computed computed -> columnType(field.valueKind());
        };
    }

    /** What a CURRENCY field is worth in the organisation's currency; of older custom amounts that is the amount. */
    static String base(String alias, Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> alias + "." + column.baseColumn();
            case FieldStorage.Part part -> throw misused(field);
            case FieldStorage.Computed computed -> throw stored(field);
            case FieldStorage.Custom custom ->
                "coalesce(" + custom(alias, custom.baseId()) + ", " + custom(alias, custom.shortId()) + ")::numeric";
        };
    }

    /** The id a reference holds. */
    static String reference(String alias, Field field) {
        return order(alias, field).sql();
    }

    /** What order, ranges and, for all but text, equality compare; of amounts, what they are worth. */
    static Comparable order(String alias, Field field) {
        Optional<Slot> slot = field.storage().slot().filter(Slot::ready);
        if (slot.isPresent()) {
            return new Comparable(alias + "." + slot.get().column(), slotEncoding(field));
        }
        if (field.type() instanceof FieldType.Currency) {
            return new Comparable(base(alias, field), Encoding.NUMERIC);
        }
        return switch (field.storage()) {
            case FieldStorage.Column column ->
                new Comparable(alias + "." + column.keyColumn().orElse(column.name()), keyedEncoding(field));
            case FieldStorage.Custom custom -> unindexed(alias, field, custom);
            case FieldStorage.Part part -> new Comparable(part(alias, part, true), Encoding.KEY);
            case FieldStorage.Computed computed -> throw stored(field);
        };
    }

    /** What is null exactly when the field has no value: of an amount its worth, which may have the index. */
    static String presence(String alias, Field field) {
        boolean amount = field.type() instanceof FieldType.Currency && field.storage() instanceof FieldStorage.Column;
        return amount ? base(alias, field) : stored(alias, field);
    }

    /** The exact value, for equality of text. */
    static Comparable exact(String alias, Field field) {
        return new Comparable(stored(alias, field), Encoding.TEXT);
    }

    /** How a text is sent to be matched with the key that {@link #order} gives. */
    static Encoding matched(Field field, TextMatch how) {
        return switch (how) {
            case EQ_IGNORE_CASE -> keyEncoding(field);
            case STARTS_WITH -> isPhone(field) ? Encoding.PHONE_BEGINNING : Encoding.FOLDED;
            case CONTAINS -> isPhone(field) ? Encoding.PHONE_CONTAINS : Encoding.CONTAINS;
            case ENDS_WITH -> isPhone(field) ? Encoding.PHONE_ENDS_WITH : Encoding.ENDS_WITH;
            case LIKE -> isPhone(field) ? Encoding.PHONE_PATTERN : Encoding.PATTERN;
            case EXACT_CONTAINS -> Encoding.TEXT;
        };
    }

    /** A telephone number in the form of E.164, null when its country is not known: its key without the extension. */
    static String e164(String alias, Field field) {
        String key =
                switch (field.storage()) {
                    case FieldStorage.Column column ->
                        alias + "." + column.keyColumn().orElse(column.name());
                    case FieldStorage.Custom custom -> custom(alias, custom.keyId());
                    case FieldStorage.Part part -> throw misused(field);
                    case FieldStorage.Computed computed -> throw stored(field);
                };
        return "(case when " + key + " ^@ '+' then split_part(" + key + ", 'x', 1) end)";
    }

    /** A number to be summed, averaged or compared. */
    static String number(String alias, Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> alias + "." + column.name();
            case FieldStorage.Part part -> throw misused(field);
            case FieldStorage.Computed computed -> throw stored(field);
            case FieldStorage.Custom custom -> custom(alias, custom.shortId()) + "::numeric";
        };
    }

    private static Comparable unindexed(String alias, Field field, FieldStorage.Custom custom) {
        String text = custom(alias, custom.shortId());
        return switch (field.valueKind()) {
            case TEXT -> new Comparable(custom(alias, custom.keyId()), keyEncoding(field));
            case LONG_TEXT, KEY -> new Comparable(text, Encoding.TEXT);
            case INTEGER, LONG, DECIMAL -> new Comparable(text + "::numeric", Encoding.NUMERIC);
            case BOOLEAN -> new Comparable(text + "::bool", Encoding.BOOL);
            case DATE -> new Comparable(text, Encoding.DATE_AS_TEXT);
            case DATETIME -> new Comparable(text, Encoding.TIMESTAMP_AS_TEXT);
            case ID -> new Comparable(text + "::uuid", Encoding.UUID);
            case TIME -> new Comparable(text, Encoding.TIME_AS_TEXT);
            case DURATION -> new Comparable(text + "::numeric", Encoding.DURATION_AS_NUMBER);
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> throw misused(field);
        };
    }

    private static Encoding slotEncoding(Field field) {
        return switch (field.valueKind()) {
            case TEXT -> keyEncoding(field);
            case LONG_TEXT, KEY -> Encoding.TEXT;
            case INTEGER, LONG, DECIMAL -> Encoding.NUMERIC;
            case BOOLEAN -> Encoding.BOOL_AS_NUMBER;
            case DATE -> Encoding.DATE_AS_TIME;
            case DATETIME -> Encoding.TIMESTAMP;
            case ID -> Encoding.UUID;
            case TIME -> Encoding.TIME_AS_TEXT;
            case DURATION -> Encoding.DURATION_AS_NUMBER;
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> throw misused(field);
        };
    }

    private static Encoding keyedEncoding(Field field) {
        return field.valueKind() == ValueKind.TEXT ? keyEncoding(field) : columnEncoding(field.valueKind());
    }

    private static Encoding keyEncoding(Field field) {
        return isPhone(field) ? Encoding.PHONE_KEY : Encoding.KEY;
    }

    private static boolean isPhone(Field field) {
        return field.type() instanceof FieldType.Phone;
    }

    static Encoding columnEncoding(ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY -> Encoding.TEXT;
            case INTEGER -> Encoding.INT4;
            case LONG -> Encoding.INT8;
            case DECIMAL -> Encoding.NUMERIC;
            case BOOLEAN -> Encoding.BOOL;
            case DATE -> Encoding.DATE;
            case DATETIME -> Encoding.TIMESTAMP;
            case ID -> Encoding.UUID;
            case TIME -> Encoding.TIME;
            case DURATION -> Encoding.DURATION;
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> throw misused(kind);
        };
    }

    private static String columnType(ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID, TIME, DURATION ->
                columnEncoding(kind).sqlType();
            case KEYS, TAGS, EXTERNAL_IDS -> "text[]";
            case JSON, GEO, ADDRESS, PERSON_NAME -> "text";
        };
    }

    private static IllegalArgumentException stored(Field field) {
        return new IllegalArgumentException(field.path() + " is computed: see ValueSql");
    }

    private static IllegalArgumentException misused(Field field) {
        return misused(field.valueKind());
    }

    private static IllegalArgumentException misused(ValueKind kind) {
        return new IllegalArgumentException("A " + kind + " is not compared as one value");
    }

    /** The key is the platform's own ({@code f} and digits), so it may stand in the text. */
    private static String custom(String alias, String key) {
        return "(" + alias + ".custom->>'" + key + "')";
    }
}
