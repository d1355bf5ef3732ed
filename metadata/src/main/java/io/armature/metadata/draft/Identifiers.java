package io.armature.metadata.draft;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of fields in the text of an expression. */
final class Identifiers {

    /**
     * Texts and comments are skipped as wholes, except the name in {@code changed('amount')}; so are functions, and what
     * follows a point: it is of a value, not of the record, except in {@code old.amount}.
     */
    private static final Pattern PARTS = Pattern.compile("""
            (?:changed|category)\\s*\\(\\s*(?:'(?<single>\\w+)'|"(?<double>\\w+)")\
            |[rR]"[^"]*"|[rR]'[^']*'|"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\])*'|//[^\\n]*\
            |old\\s*\\.\\s*(?<old>[A-Za-z_]\\w*)|\\.\\s*[A-Za-z_]\\w*\
            |(?<name>[A-Za-z_]\\w*+)(?!\\s*\\()|[A-Za-z_]\\w*""");

    private static final List<String> NAMES = List.of("single", "double", "old", "name");

    private Identifiers() {}

    /** The expression with other names for some fields. */
    static String renamed(String expression, UnaryOperator<String> names) {
        return PARTS.matcher(expression).replaceAll(part -> Matcher.quoteReplacement(other(part, names)));
    }

    private static String other(MatchResult part, UnaryOperator<String> names) {
        return NAMES.stream()
                .filter(group -> part.group(group) != null)
                .findFirst()
                .map(group -> part.group().substring(0, part.start(group) - part.start())
                        + names.apply(part.group(group))
                        + part.group().substring(part.end(group) - part.start()))
                .orElseGet(part::group);
    }
}
