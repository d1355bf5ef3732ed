package io.armature.core.value;

import io.armature.metadata.model.FieldType;
import java.util.Locale;
import java.util.Optional;

/**
 * How the texts of an organisation fold to keys and to what is compared with keys: telephone numbers to their
 * international form, all others by {@link TextKey}.
 *
 * @param phoneRegion the country (ISO 3166, two letters) of telephone numbers without a country code; empty when the
 *     organisation's locale names none
 */
public record TextFolding(Optional<String> phoneRegion) {
    private static final TextFolding NOWHERE = new TextFolding(Optional.empty());

    /** The folding of an organisation of this locale. */
    public static TextFolding of(Locale locale) {
        return locale.getCountry().isEmpty() ? NOWHERE : new TextFolding(PhoneNumbers.region(locale));
    }

    /** The key of a stored text of a field of this type, at most {@link TextKey#MAX_CODE_POINTS} long. */
    public String key(FieldType type, String text) {
        return type instanceof FieldType.Phone ? phoneKey(text) : TextKey.of(text);
    }

    /** The key of a telephone number. */
    public String phoneKey(String number) {
        return PhoneNumbers.key(number, phoneRegion);
    }

    /** What a telephone number's key contains or ends with, from the way a person writes it. */
    public String phonePart(String text) {
        return PhonePart.anywhere(text, phoneRegion);
    }

    /** What a telephone number's key begins with. */
    public String phoneBeginning(String text) {
        return PhonePart.beginning(text, phoneRegion);
    }

    /** A pattern for the keys of telephone numbers; its wildcards stay. */
    public String phonePattern(String pattern) {
        return PhonePart.pattern(pattern);
    }
}
