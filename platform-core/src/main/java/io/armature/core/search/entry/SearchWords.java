package io.armature.core.search.entry;

import io.armature.core.value.TextFolding;
import io.armature.core.value.TextKey;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The words of texts: runs of letters and digits, folded. */
public final class SearchWords {
    /** Longer ones are cut: what follows distinguishes none that people look for. */
    private static final int LONGEST = 40;

    /** Of a long text the first ones are found. */
    private static final int MOST = 1_000;

    private static final int LONGEST_TEXT = 100_000;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** The words of a stored text, each once. */
    static List<String> of(Field field, String text, TextFolding folding) {
        return in(folded(field, text, folding)).stream().distinct().limit(MOST).toList();
    }

    /** The words of a folded text, in their order. */
    public static List<String> in(String folded) {
        return Arrays.stream(BETWEEN.split(folded))
                .filter(word -> !word.isEmpty())
                .map(SearchWords::cut)
                .toList();
    }

    private static String folded(Field field, String text, TextFolding folding) {
        String head = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return switch (field.type()) {
            case FieldType.Phone phone -> folding.phoneKey(text);
            case FieldType.RichText rich ->
                TextKey.fold(Jsoup.parseBodyFragment(head).text());
            default -> TextKey.fold(head);
        };
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
