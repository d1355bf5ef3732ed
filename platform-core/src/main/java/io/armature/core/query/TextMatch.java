package io.armature.core.query;

/** Ways to match text; all but EXACT_CONTAINS compare folded keys (design decision 12). */
public enum TextMatch {
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    /** {@code %} any characters, {@code _} one, {@code \} escapes. */
    LIKE,
    EQ_IGNORE_CASE,
    /** For long text: exact, case-sensitive, no key. */
    EXACT_CONTAINS
}
