package io.armature.graphql.argument;

import io.armature.core.sql.Cursor;
import io.armature.core.sql.HistoryCursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One input of a record query: where it comes from and what the engine wants it to be.
 *
 * @param source in the request
 * @param form in the engine
 */
public record Input(InputSource source, Form form) {
    /** An id that no record has: what text that is no id stands for in a filter. */
    private static final UUID NO_ID = new UUID(0, 0);

    /** What the engine wants a value to be. */
    public sealed interface Form {

        /** As the scalar coerced it. */
        record AsCoerced() implements Form {}

        /** A list, also where the caller gave a single value. */
        record AsList() implements Form {}

        record Id() implements Form {}

        record Ids() implements Form {}

        /** A list of one external id, from its system and key. */
        record ExternalIds() implements Form {}

        /** A cursor of the order with this fingerprint and number of keys. */
        record OfCursor(String order, int keys) implements Form {}

        /** A cursor of the history of a record. */
        record OfHistoryCursor() implements Form {}
    }

    /** The value in a request; null only when the argument's value is null. Refuses cursors that do not fit. */
    public @Nullable Object value(Map<String, Object> variables) {
        Object value = source.value(variables);
        if (value == null) {
            return null;
        }
        return switch (form) {
            case Form.AsCoerced coerced -> value;
            case Form.AsList many -> list(value);
            case Form.Id id -> id((String) value);
            case Form.Ids ids ->
                list(value).stream().map(one -> id(String.valueOf(one))).toList();
            case Form.ExternalIds ids -> List.of(externalId((Map<?, ?>) value));
            case Form.OfHistoryCursor cursor -> HistoryCursor.parse((String) value);
            case Form.OfCursor cursor -> Cursor.decoded((String) value, cursor.order(), cursor.keys());
        };
    }

    /** One that no record has if a part has line breaks, which stored ones never do. */
    private static String externalId(Map<?, ?> pair) {
        return pair.get("system") + "\n" + pair.get("key");
    }

    /** GraphQL takes a single value where a list is meant. */
    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    /** The id a text spells, if it spells one. */
    public static Optional<UUID> given(String text) {
        return Optional.of(id(text)).filter(id -> !id.equals(NO_ID));
    }

    /** The id a text spells, or one that finds nothing. */
    public static UUID id(String text) {
        if (text.length() != 36) {
            return NO_ID;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return NO_ID;
        }
    }
}
