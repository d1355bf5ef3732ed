package io.armature.metadata.resolve;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** API names to names in the database. */
final class ColumnNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Words a field may well be named by, which SQL keeps to itself. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "any",
            "array",
            "both",
            "case",
            "check",
            "column",
            "default",
            "do",
            "end",
            "for",
            "from",
            "grant",
            "group",
            "in",
            "into",
            "limit",
            "offset",
            "on",
            "only",
            "order",
            "primary",
            "references",
            "select",
            "table",
            "then",
            "to",
            "unique",
            "user",
            "using",
            "when",
            "where",
            "window",
            "with");

    private ColumnNames() {}

    /** {@code postalCode} is {@code postal_code}, {@code line1} stays. */
    static String of(String name) {
        return String.join("_", HUMP.split(name)).toLowerCase(Locale.ROOT);
    }

    /** The column of a field that is no reference: {@code from} is {@code from_}. */
    static String ofValue(String field) {
        String column = of(field);
        return RESERVED.contains(column) ? column + "_" : column;
    }

    /** The column of a reference: {@code account} is {@code account_id}. */
    static String ofReference(String field) {
        return of(field) + "_id";
    }
}
