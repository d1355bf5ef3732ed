package io.armature.metadata.rule;

import java.util.regex.Pattern;

/** How names are spelled. */
public final class NameForms {

    static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]{0,62}");
    static final Pattern UPPER_CAMEL = Pattern.compile("[A-Z][a-zA-Z0-9]{0,62}");
    static final Pattern KEY = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,62}");
    public static final String LOWER_CAMEL_HINT =
            " is letters and digits, begins with a small letter and has at most 63";

    /** Keys of custom values in storage look like this, so no field may. */
    static final Pattern SHORT_ID = Pattern.compile("[fk][1-9][0-9]*");

    private NameForms() {}

    /** Whether fields, keys and rules may be called so. */
    public static boolean isLowerCamel(String name) {
        return LOWER_CAMEL.matcher(name).matches();
    }
}
