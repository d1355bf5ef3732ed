package io.armature.metadata.format;

import java.util.Locale;
import java.util.regex.Pattern;

/** What may be left out of a definition because it follows from a name. */
public final class Wording {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NOT_A_KEY = Pattern.compile("[^A-Z0-9]+");

    private Wording() {}

    /** The label of an API name: {@code annualRevenue} is "Annual revenue". */
    public static String labelOf(String name) {
        if (name.isBlank()) {
            return "?";
        }
        String words = String.join(" ", HUMP.split(name)).toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The key of a picklist label: "Food & Beverage" is {@code FOOD_BEVERAGE}; empty if nothing of it can be a key. */
    public static String keyOf(String label) {
        String joined = NOT_A_KEY.matcher(label.toUpperCase(Locale.ROOT)).replaceAll("_");
        return joined.replaceAll("^_|_$", "");
    }
}
