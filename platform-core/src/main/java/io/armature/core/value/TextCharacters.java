package io.armature.core.value;

/** Which characters a stored text may hold: what PostgreSQL cannot store or people cannot see is refused. */
final class TextCharacters {
    private TextCharacters() {}

    /** Whether a text has neither control characters nor broken surrogate pairs. */
    static boolean singleLine(String text) {
        return text.codePoints().allMatch(c -> !Character.isISOControl(c) && !isSurrogate(c));
    }

    /** The same, line breaks and tabs allowed. */
    static boolean multiLine(String text) {
        return text.codePoints().allMatch(c -> isLayout(c) || (!Character.isISOControl(c) && !isSurrogate(c)));
    }

    /** Line breaks of any system as a line feed. */
    static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isLayout(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }

    static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
