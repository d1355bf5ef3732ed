package io.armature.core.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The folded key of a text (design decision 12): NFKC, lower case, accents stripped, cut to 200 code points. Order,
 * contains, startsWith, endsWith, like and uniqueness compare keys; the database stores them and never computes one.
 */
public final class TextKey {
    public static final int MAX_CODE_POINTS = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TextKey() {}

    /** The key of a stored text. */
    public static String of(String text) {
        return cut(fold(text));
    }

    /** Folds without cutting: for patterns, whose length is the caller's. */
    public static String fold(String text) {
        if (isPlainAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String stripped = MARKS.matcher(Normalizer.normalize(composed, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(stripped, Normalizer.Form.NFKC);
    }

    private static String cut(String folded) {
        if (folded.length() <= MAX_CODE_POINTS || folded.codePointCount(0, folded.length()) <= MAX_CODE_POINTS) {
            return folded;
        }
        return folded.substring(0, folded.offsetByCodePoints(0, MAX_CODE_POINTS));
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
