package io.armature.metadata.expression.formula;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The names in the text of a formula that may be fields, before it is known which are. */
public final class Mentions {

    private static final Pattern QUOTED = Pattern.compile("'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z_]\\w*(?:\\s*\\.\\s*[A-Za-z_]\\w*)*");

    private Mentions() {}

    /** Names joined by dots, each as a list: {@code account.owner.contains} of {@code account.owner.contains('x')}. */
    public static List<List<String>> in(String expression) {
        return NAMES.matcher(QUOTED.matcher(expression).replaceAll("''"))
                .results()
                .map(found -> Arrays.asList(found.group().split("\\s*\\.\\s*")))
                .distinct()
                .toList();
    }
}
