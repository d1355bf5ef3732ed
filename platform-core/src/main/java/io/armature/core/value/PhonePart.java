package io.armature.core.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** Parts of telephone numbers as people type them into a search, in the form that keys have. */
final class PhonePart {
    private static final Pattern DIGITS_AMONG = Pattern.compile("\\+?[0-9 ()./x%_\\\\-]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUNCTUATION = Pattern.compile("[ ()./-]");
    /** Shorter ones are looked for as they are: a leading 0 may stand anywhere in a number. */
    private static final int FEWEST_NATIONAL_DIGITS = 4;

    private PhonePart() {}

    /** A stretch from anywhere in a number; punctuation goes, and the trunk prefix of a longer one. */
    static String anywhere(String text, Optional<String> region) {
        if (!isPart(text)) {
            return TextKey.fold(text);
        }
        String digits = compact(text);
        String national = region.map(own -> withoutTrunk(digits, own)).orElse(digits);
        return national.length() >= FEWEST_NATIONAL_DIGITS ? national : digits;
    }

    /** The beginning of a number: with its country code, or understood within the region. */
    static String beginning(String text, Optional<String> region) {
        if (!isPart(text)) {
            return TextKey.fold(text);
        }
        String digits = compact(text);
        if (digits.startsWith("+") || region.isEmpty()) {
            return digits;
        }
        return digits.startsWith("00")
                ? "+" + digits.substring(2)
                : PhoneNumbers.countryCode(region.get()) + withoutTrunk(digits, region.get());
    }

    /** A pattern with wildcards; punctuation goes. */
    static String pattern(String text) {
        return isPart(text) ? compact(text) : TextKey.fold(text);
    }

    private static boolean isPart(String text) {
        return DIGITS_AMONG.matcher(text).matches() && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String compact(String text) {
        return TextKey.fold(PUNCTUATION.matcher(text).replaceAll(""));
    }

    private static String withoutTrunk(String digits, String region) {
        String trunk = PhoneNumbers.trunkPrefix(region);
        return digits.startsWith(trunk) ? digits.substring(trunk.length()) : digits;
    }
}
