package io.armature.metadata.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text people read, in one or more languages. The default text is what a caller gets whose language is missing.
 *
 * @param text the default text, never blank
 * @param translations BCP 47 language tag to text, may be empty
 */
public record LocalizedText(String text, Map<String, String> translations) {

    public LocalizedText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A label needs a text");
        }
        translations = Map.copyOf(new LinkedHashMap<>(translations));
    }

    public static LocalizedText of(String text) {
        return new LocalizedText(text, Map.of());
    }

    /** The text for a language: exact tag, then language alone, then the default. */
    public String in(Locale locale) {
        String exact = translations.get(locale.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        return translations.getOrDefault(locale.getLanguage(), text);
    }
}
