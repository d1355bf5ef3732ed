package io.armature.metadata.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The options of a field that are on or off. */
public enum FieldFlag {
    /** A write that leaves the field empty is refused. */
    REQUIRED,
    /** No two live records of the organisation hold the same (folded) value. */
    UNIQUE,
    /** Filtering and sorting use an index. */
    INDEXED,
    /** Global search looks into it. */
    SEARCHABLE,
    /** Old and new values are kept in the record's history. */
    AUDITED,
    /** Hidden from callers without the sensitive-data permission. */
    MASKED,
    /** Tells of a person: part of what is exported and erased of one, hidden from tokens of the group basic. */
    PERSONAL,
    /** Callers cannot write it; the platform does. */
    READ_ONLY,
    /** Switched off: absent from the organisation's schema, its values kept. */
    INACTIVE;

    /** How definition files spell it: {@code readOnly} for READ_ONLY. */
    public String notation() {
        StringBuilder spelled = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            spelled.append(spelled.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return spelled.toString();
    }

    /** The flag of that spelling, if there is one. */
    public static Optional<FieldFlag> spelled(String notation) {
        return Arrays.stream(values())
                .filter(flag -> flag.notation().equals(notation))
                .findFirst();
    }
}
