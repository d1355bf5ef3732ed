package io.armature.metadata.resolve;

import io.armature.metadata.model.ValueKind;
import java.util.Optional;

/** Which values have their folded key beside them. */
public final class KeyColumns {

    private KeyColumns() {}

    /** Whether values of this kind keep a folded key. */
    public static boolean folded(ValueKind kind) {
        return switch (kind) {
            case TEXT, TAGS, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> true;
            case LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID -> false;
            case TIME, DURATION, KEYS, JSON, GEO -> false;
        };
    }

    /** The column beside {@code column} that holds the folded key. */
    static Optional<String> of(ValueKind kind, String column) {
        return folded(kind) ? Optional.of(column + "_key") : Optional.empty();
    }
}
