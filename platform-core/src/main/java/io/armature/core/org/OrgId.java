package io.armature.core.org;

import java.util.regex.Pattern;

/**
 * The key of an organisation: ten characters, generated, never the renameable slug (design decision 9).
 *
 * @param value ten characters of {@code a-z0-9}
 */
public record OrgId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{10}");

    public OrgId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An organisation key has ten characters of a-z0-9");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
