package io.armature.deploy.matrix;

import io.armature.core.value.TextKey;
import java.util.Locale;

/**
 * A telephone number in an organisation of no country, as plainly as can be: its digits, with + where the country code
 * has the length that its numbers need, and the extension behind x.
 *
 * @param written as a person wrote it
 */
record PhoneText(String written) {
    private static final String DIGITS_AND_PUNCTUATION = "\\+?[0-9 ()./xX%_\\\\-]*";

    String key() {
        return key(written);
    }

    @Override
    public String toString() {
        return written;
    }

    static String key(String text) {
        if (!text.matches("\\+?[0-9 ()./-]+([xX][0-9]+)?")) {
            return TextKey.of(text);
        }
        String compact = compact(text).replace("+490", "+49");
        String number = compact.split("x", 2)[0];
        boolean international = number.startsWith("+49") || number.length() == "+12125551234".length();
        return international ? compact : compact.replace("+", "");
    }

    /** A part of a number or a pattern for it, as people write them. */
    static String folded(String text) {
        boolean part = text.matches(DIGITS_AND_PUNCTUATION) && text.matches("(?s).*[0-9].*");
        return part ? compact(text) : TextKey.fold(text);
    }

    private static String compact(String text) {
        return text.replaceAll("[ ()./-]", "").toLowerCase(Locale.ROOT);
    }
}
