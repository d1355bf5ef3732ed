package io.armature.metadata.resolve;

import java.util.Locale;
import java.util.regex.Pattern;

/** API names to names in the database. */
final class ColumnNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private ColumnNames() {}

    /** {@code postalCode} is {@code postal_code}, {@code line1} stays. */
    static String of(String name) {
        return String.join("_", HUMP.split(name)).toLowerCase(Locale.ROOT);
    }
}
