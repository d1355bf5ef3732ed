package io.armature.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Accept-Language}: {@code de-CH, de;q=0.9, *;q=0.1}. */
final class AcceptLanguage {
    private static final int LONGEST = 200;
    private static final int MOST = 1_000;
    private static final Cache<String, Optional<Locale>> KNOWN =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private AcceptLanguage() {}

    /** The language the caller reads best; empty if it names none, or nothing that makes sense. */
    static Optional<Locale> preferred(@Nullable String header) {
        return header == null || header.isBlank() || header.length() > LONGEST
                ? Optional.empty()
                : KNOWN.get(header, AcceptLanguage::read);
    }

    private static Optional<Locale> read(String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
                .findFirst()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .filter(locale -> !locale.getLanguage().isEmpty());
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException notOne) {
            return List.of();
        }
    }
}
