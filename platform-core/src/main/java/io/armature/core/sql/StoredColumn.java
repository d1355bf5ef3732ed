package io.armature.core.sql;

import io.armature.metadata.model.ValueKind;

/** How the value of a column is selected, so that it comes as a plain Java value. */
public final class StoredColumn {
    private StoredColumn() {}

    /**
     * The expression that reads a column.
     *
     * @param column qualified or not; of a GEO, what its two columns begin with
     * @return of type text with JSON for JSON, GEO and composites; text[] for lists; the column's own type otherwise
     */
    public static String sql(String column, ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID -> column;
            case TIME, DURATION, KEYS, TAGS, EXTERNAL_IDS -> column;
            case JSON, ADDRESS, PERSON_NAME -> "(" + column + "::text)";
            case GEO ->
                "('{\"latitude\":' || " + column + "_latitude || ',\"longitude\":' || " + column + "_longitude || '}')";
        };
    }
}
