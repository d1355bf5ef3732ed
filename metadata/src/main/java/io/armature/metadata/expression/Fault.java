package io.armature.metadata.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing wrong with an expression.
 *
 * @param line from 1
 * @param column from 0
 * @param message in the words of the language
 */
record Fault(int line, int column, String message) {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'.*");
    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:mismatched|extraneous) input '([^']+)' expecting .*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']+)' applied to '(\\(.*\\))'.*");

    /** A fault of the syntax. */
    static Fault of(CelIssue issue) {
        return new Fault(
                issue.getSourceLocation().getLine(), issue.getSourceLocation().getColumn(), worded(issue.getMessage()));
    }

    /** A fault of the meaning, which names the node at fault. */
    static Fault of(CelIssue issue, CelSource parsed) {
        return at(issue.getExprId(), parsed, worded(issue.getMessage()));
    }

    static Fault at(long node, CelSource parsed, String message) {
        int offset = parsed.getPositionsMap().getOrDefault(node, 0);
        return parsed.getOffsetLocation(offset)
                .map(at -> new Fault(at.getLine(), at.getColumn(), message))
                .orElseGet(() -> new Fault(1, offset, message));
    }

    /** The fault with its place, as a sentence. */
    String sentence() {
        String place = line > 1 ? "Line " + line + ", character " + (column + 1) : "Character " + (column + 1);
        return place + ": " + message;
    }

    private static String worded(String message) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return undeclared(undeclared.group(1));
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            return unexpected.group(1).equals("<EOF>")
                    ? "The expression breaks off here"
                    : "This cannot stand here: " + unexpected.group(1);
        }
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return overload.group(1).replace("_", "") + " does not take " + types(overload.group(2));
        }
        if (message.endsWith("does not support field selection")) {
            return "There is no field of that name behind the dot";
        }
        return types(message);
    }

    private static String undeclared(String name) {
        if (name.startsWith(Variables.CATEGORY)) {
            return "category() takes a STAGE field; " + name.substring(Variables.CATEGORY.length()) + " is none";
        }
        if (name.startsWith(Variables.CHANGED)) {
            return "There is no field " + name.substring(Variables.CHANGED.length());
        }
        return "There is no field or function " + name;
    }

    private static String types(String text) {
        return text.replaceAll("wrapper\\((\\w+)\\)", "$1")
                .replace("google.protobuf.Timestamp", "timestamp")
                .replace("google.protobuf.Duration", "duration")
                .replace("string", "text");
    }
}
