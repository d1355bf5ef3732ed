package io.armature.core.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers: what can be one, and the key under which every spelling of it is found. A key is the number in the
 * form of E.164 ({@code +49301234567}), or its digits alone when the country is not known; an extension follows as
 * {@code x12}.
 *
 * <p>A number counts as international when its length is possible in its country: which ranges are in use changes with
 * every release of the library, and stored keys must not.
 */
final class PhoneNumbers {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;
    private static final Pattern SPELLING =
            Pattern.compile("(\\+?[0-9(][0-9 ()./-]*?)(?: ?(?:x|ext\\.?) ?([0-9]{1,8}))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUNCTUATION = Pattern.compile("[ ()./-]");

    private PhoneNumbers() {}

    /** Whether the text can be a telephone number: of some country if it begins with +, else of some 3 to 15 digits. */
    static boolean plausible(String text) {
        Matcher spelling = SPELLING.matcher(text);
        if (!spelling.matches()) {
            return false;
        }
        String number = PUNCTUATION.matcher(spelling.group(1)).replaceAll("");
        if (!number.startsWith("+")) {
            return number.length() >= FEWEST_DIGITS && number.length() <= MOST_DIGITS;
        }
        return parsed(text, NO_REGION).filter(PhoneNumbers::dialled).isPresent();
    }

    /** The key of a number that was accepted, and of any text that is compared with one. */
    static String key(String text, Optional<String> region) {
        Matcher spelling = SPELLING.matcher(text.strip());
        if (!spelling.matches()) {
            return TextKey.of(text);
        }
        String extension = spelling.group(2) == null ? "" : "x" + spelling.group(2);
        return parsed(spelling.group(1), region.orElse(NO_REGION))
                        .filter(number -> LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE)
                        .map(number -> LIBRARY.format(number, PhoneNumberFormat.E164))
                        .orElseGet(() -> spelling.group(1).replaceAll("[^0-9]", ""))
                + extension;
    }

    /** The region of an organisation's locale, if numbers without a country code can be understood by it. */
    static Optional<String> region(Locale locale) {
        return Optional.of(locale.getCountry())
                .filter(country -> LIBRARY.getSupportedRegions().contains(country));
    }

    /** The code with which numbers of a region begin in E.164, such as {@code +49}. */
    static String countryCode(String region) {
        return "+" + LIBRARY.getCountryCodeForRegion(region);
    }

    /** What is dialled before a number within a region and is no part of it, such as 0; empty where there is nothing. */
    static String trunkPrefix(String region) {
        String prefix = LIBRARY.getNddPrefixForRegion(region, true);
        return prefix == null ? "" : prefix;
    }

    private static Optional<PhoneNumber> parsed(String text, String region) {
        try {
            return Optional.of(LIBRARY.parse(text, region));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean dialled(PhoneNumber number) {
        return switch (LIBRARY.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY -> true;
            case INVALID_COUNTRY_CODE, TOO_SHORT, INVALID_LENGTH, TOO_LONG -> false;
        };
    }
}
