package io.armature.deploy.leak;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a document whose names are marked with what they name: {@code «Account.taxId»} a field or a member,
 * {@code «Query.accounts(where)»} an argument, {@code «:Account»} a type. So a name can be exchanged for one that never was.
 */
record Marked(String text) {
    private static final Pattern MARK = Pattern.compile("«([^»]*)»");
    private static final int LETTERS = 26;

    static String field(String type, String name) {
        return "«" + type + "." + name + "»";
    }

    static String argument(String type, String field, String name) {
        return "«" + type + "." + field + "(" + name + ")»";
    }

    static String type(String name) {
        return "«:" + name + "»";
    }

    /** What is named. */
    Set<String> elements() {
        Set<String> elements = new LinkedHashSet<>();
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            elements.add(marks.group(1));
        }
        return elements;
    }

    /** As it is sent. */
    String plain() {
        return MARK.matcher(text).replaceAll(mark -> name(mark.group(1)));
    }

    /** The same where what is hidden has names that nothing ever had, as long as the real ones. */
    String disguised(Predicate<String> hidden) {
        return MARK.matcher(text).replaceAll(mark -> disguised(mark, hidden));
    }

    private static String disguised(MatchResult mark, Predicate<String> hidden) {
        String name = name(mark.group(1));
        return hidden.test(mark.group(1)) ? disguise(name) : name;
    }

    /** An answer to the disguised text as it would name what was meant. */
    String undisguised(String answer, Predicate<String> hidden) {
        String told = answer;
        for (String element : elements()) {
            if (hidden.test(element)) {
                String name = name(element);
                told = told.replaceAll("\\b" + disguise(name) + "\\b", name);
            }
        }
        return told;
    }

    static String name(String element) {
        int argument = element.indexOf('(');
        if (argument >= 0) {
            return element.substring(argument + 1, element.length() - 1);
        }
        return element.substring(Math.max(element.indexOf('.'), element.indexOf(':')) + 1);
    }

    static String disguise(String name) {
        StringBuilder other = new StringBuilder();
        for (char letter : name.toCharArray()) {
            char first = Character.isUpperCase(letter) ? 'A' : 'a';
            other.append(
                    Character.isLetter(letter) ? (char) (first + (letter - first + LETTERS / 2) % LETTERS) : letter);
        }
        return other.toString();
    }
}
