package io.armature.deploy.matrix;

/** {@code %} any text, {@code _} one character, {@code \} takes what follows literally; at the end it is itself. */
final class LikePattern {
    private LikePattern() {}

    static boolean matches(String text, String pattern) {
        return matches(text.codePoints().toArray(), 0, pattern.codePoints().toArray(), 0);
    }

    private static boolean matches(int[] text, int at, int[] pattern, int p) {
        if (p == pattern.length) {
            return at == text.length;
        }
        if (pattern[p] == '%') {
            return matchesRest(text, at, pattern, p + 1);
        }
        if (at == text.length) {
            return false;
        }
        boolean escaped = pattern[p] == '\\' && p + 1 < pattern.length;
        int wanted = escaped ? p + 1 : p;
        boolean any = pattern[p] == '_';
        return (any || pattern[wanted] == text[at]) && matches(text, at + 1, pattern, wanted + 1);
    }

    private static boolean matchesRest(int[] text, int at, int[] pattern, int p) {
        for (int skipped = at; skipped <= text.length; skipped++) {
            if (matches(text, skipped, pattern, p)) {
                return true;
            }
        }
        return false;
    }
}
