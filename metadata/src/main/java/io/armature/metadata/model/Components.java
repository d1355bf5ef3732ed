package io.armature.metadata.model;

import java.util.List;
import java.util.Optional;

/** The components of composite values, in the order people write them. */
public final class Components {
    /** ISO 3166-1 alpha-2. */
    public static final String COUNTRY = "country";
    /** The whole name: salutation, first, middle and last name, suffix. */
    public static final String FULL = "full";

    private static final int LONGEST_FULL = 350;

    private static final List<Component> ADDRESS = List.of(
            written("line1", "Line 1", 255),
            written("line2", "Line 2", 255),
            written("city", "City", 100),
            written("state", "State", 100),
            written("postalCode", "Postal code", 20),
            written(COUNTRY, "Country", 2));

    private static final List<Component> PERSON_NAME = List.of(
            written("salutation", "Salutation", 20),
            written("firstName", "First name", 100),
            written("middleName", "Middle name", 100),
            written("lastName", "Last name", 100),
            written("suffix", "Suffix", 20),
            new Component(FULL, "Full name", LONGEST_FULL, true));

    private Components() {}

    /** The components of a kind of value; none for one that is not composite. */
    public static List<Component> of(ValueKind kind) {
        return switch (kind) {
            case ADDRESS -> ADDRESS;
            case PERSON_NAME -> PERSON_NAME;
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID -> List.of();
            case TIME, DURATION, KEYS, TAGS, JSON, GEO, EXTERNAL_IDS -> List.of();
        };
    }

    /** The component of that name, if the kind has it. */
    public static Optional<Component> of(ValueKind kind, String name) {
        return of(kind).stream()
                .filter(component -> component.name().equals(name))
                .findFirst();
    }

    private static Component written(String name, String label, int maxLength) {
        return new Component(name, label, maxLength, false);
    }
}
