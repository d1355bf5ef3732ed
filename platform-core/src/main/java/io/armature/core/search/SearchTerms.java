package io.armature.core.search;

import io.armature.core.org.OrgId;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.search.entry.SearchWords;
import io.armature.core.sql.Likeness;
import io.armature.core.value.TextFolding;
import io.armature.core.value.TextKey;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for: words, each of which a record must hold.
 *
 * @param words of the text, each once
 */
record SearchTerms(List<Word> words) {
    private static final int LONGEST = 200;
    private static final int MOST = 8;

    /** Shorter words have too little in common with others to be misspelled. */
    private static final int SHORTEST_FUZZY = 4;

    private static final int SHORTEST_NUMBER = 5;

    /** As people write telephone numbers: those of one group of digits, of a country code or of a zero in front. */
    private static final Pattern PHONE = Pattern.compile("\\s*(?:[+(0][\\d\\s()/.-]*|\\d+)\\s*");

    SearchTerms {
        words = List.copyOf(words);
    }

    /**
     * One word.
     *
     * @param spellings any of which will do
     */
    record Word(List<String> spellings) {
        Word {
            spellings = List.copyOf(spellings);
        }

        /** A query for the word itself in the words of an organisation. */
        String exact(OrgId org) {
            return any(org, spellings, "");
        }

        /** A query for words that begin so. */
        String beginning(OrgId org) {
            return any(org, spellings, ":*");
        }

        /** Numbers and short words have to be spelled so. */
        Likeness likeness() {
            String word = spellings.getFirst();
            if (spellings.size() > 1
                    || word.length() < SHORTEST_FUZZY
                    || word.codePoints().anyMatch(Character::isDigit)) {
                return Likeness.NONE;
            }
            return NearWords.has(word) ? Likeness.NEAR : Likeness.TRIGRAMS;
        }

        /** What that is: a query, or the word. */
        String alike(OrgId org) {
            String word = spellings.getFirst();
            return switch (likeness()) {
                case NONE -> "";
                case NEAR -> any(org, NearWords.of(word), "");
                case TRIGRAMS -> word;
            };
        }

        private static String any(OrgId org, Collection<String> words, String form) {
            return words.stream()
                    .map(spelling -> "'" + org.value() + spelling + "'" + form)
                    .collect(Collectors.joining(" | "));
        }
    }

    /** Reads a text: its first eight words. Refused with BAD_REQUEST: none at all, more than 200 characters. */
    static SearchTerms of(String text, TextFolding folding) {
        if (text.length() > LONGEST) {
            throw refused("A text to search for has at most " + LONGEST + " characters");
        }
        List<String> words = SearchWords.in(TextKey.fold(text));
        if (words.isEmpty()) {
            throw refused("A text to search for has a letter or a digit");
        }
        String digits = String.join("", words);
        if (PHONE.matcher(text).matches() && digits.length() >= SHORTEST_NUMBER) {
            return new SearchTerms(List.of(number(text, digits, folding)));
        }
        return new SearchTerms(words.stream()
                .distinct()
                .limit(MOST)
                .map(word -> new Word(List.of(word)))
                .toList());
    }

    private static Word number(String text, String digits, TextFolding folding) {
        Stream<String> phone =
                SearchWords.in(folding.phoneBeginning(text.strip())).stream().limit(1);
        return new Word(Stream.concat(Stream.of(digits), phone).distinct().toList());
    }

    /** A query for records that hold one of the words. */
    String any(OrgId org) {
        return words.stream().map(word -> word.beginning(org)).collect(Collectors.joining(" | "));
    }

    /** Of each word, how it may be spelled otherwise; not at all where nothing is to be found that is spelled alike. */
    List<Likeness> alike(boolean any) {
        return words.stream().map(word -> any ? word.likeness() : Likeness.NONE).toList();
    }

    /** Whether anything may be spelled otherwise. */
    boolean resembles() {
        return alike(true).stream().anyMatch(likeness -> likeness != Likeness.NONE);
    }

    /** What cursors know it by. */
    String fingerprint() {
        return Integer.toHexString(words.hashCode());
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.ofField(ProblemCode.BAD_REQUEST, "text", message));
    }
}
