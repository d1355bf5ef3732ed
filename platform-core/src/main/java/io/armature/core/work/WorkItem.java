package io.armature.core.work;

import io.armature.core.database.SqlRows;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to do on the records of a module. */
sealed interface WorkItem {

    /** Its place in the queue of the organisation. */
    long position();

    /** Name of the module. */
    String module();

    /**
     * Puts one picklist key in the place of another.
     *
     * @param fieldKey the short id of a custom field, the name of a standard one
     * @param by who removed the value
     */
    record ReplaceKey(long position, String module, String fieldKey, String oldKey, String newKey, Optional<UUID> by)
            implements WorkItem {}

    /**
     * Takes the values of a purged custom field out of records and their history.
     *
     * @param shortId its key in records
     * @param name what the field was called
     */
    record PurgeField(long position, String module, String shortId, String name) implements WorkItem {}

    /** Takes the records of a purged custom module away, and all that is kept of them. */
    record PurgeModule(long position, String module, int number) implements WorkItem {}

    /**
     * Makes lists of one of the single values that a custom field has from before it took several.
     *
     * @param shortId its key in records
     */
    record ListValues(long position, String module, String shortId) implements WorkItem {}

    /**
     * Makes search find what records hold in a field, or no longer, as the catalog says by then.
     *
     * @param fieldKey the short id of a custom field, the name of a standard one; empty for all fields
     */
    record FillSearch(long position, String module, String fieldKey) implements WorkItem {}

    /**
     * Keeps the values of a rollup for the records that have something in its list.
     *
     * @param module of the rollup
     * @param key of how it is made
     */
    record Recount(long position, String module, String key) implements WorkItem {}

    /** Makes the keys that the records of a module have under duplicate rules. */
    record MatchKeys(long position, String module) implements WorkItem {}

    /** The item of a row: position, kind, module, field key, old key, new key, requested by. */
    static WorkItem read(SqlRows rows, int row) {
        long position = (Long) required(rows.value(row, 0));
        String module = text(rows.value(row, 2));
        String fieldKey = text(rows.value(row, 3));
        String kind = text(rows.value(row, 1));
        return switch (kind) {
            case "REPLACE_KEY" ->
                new ReplaceKey(
                        position,
                        module,
                        fieldKey,
                        text(rows.value(row, 4)),
                        text(rows.value(row, 5)),
                        Optional.ofNullable((UUID) rows.value(row, 6)));
            case "RECOUNT" -> new Recount(position, module, fieldKey);
            case "MATCH_KEYS" -> new MatchKeys(position, module);
            case "LIST_VALUES" -> new ListValues(position, module, fieldKey);
            case "PURGE_FIELD" -> new PurgeField(position, module, fieldKey, text(rows.value(row, 4)));
            case "PURGE_MODULE" -> new PurgeModule(position, module, Integer.parseInt(fieldKey));
            case "FILL_SEARCH" -> new FillSearch(position, module, fieldKey);
            default -> throw new IllegalStateException("Unknown work " + kind);
        };
    }

    private static String text(@Nullable Object value) {
        return (String) required(value);
    }

    private static Object required(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
