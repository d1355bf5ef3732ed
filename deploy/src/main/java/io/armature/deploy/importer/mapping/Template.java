package io.armature.deploy.importer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with cells in it: {@code {product} - {account}}.
 *
 * @param text with column names in braces
 */
public record Template(String text) {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    /** The columns it names. */
    public List<String> columns() {
        List<String> names = new ArrayList<>();
        COLUMN.matcher(text).results().map(match -> match.group(1)).forEach(names::add);
        return names;
    }

    /** The text for a row, or empty when one of the cells is blank. */
    public Optional<String> fill(Map<String, String> cells) {
        boolean filled = columns().stream()
                .noneMatch(column -> cells.getOrDefault(column, "").isBlank());
        if (!filled) {
            return Optional.empty();
        }
        return Optional.of(COLUMN.matcher(text).replaceAll(match -> cell(match, cells)));
    }

    private static String cell(MatchResult match, Map<String, String> cells) {
        return Matcher.quoteReplacement(cells.getOrDefault(match.group(1), ""));
    }
}
