package io.armature.core.sql;

/** How a word may be spelled otherwise and still be found. */
public enum Likeness {
    /** Not at all. */
    NONE,
    /** As one of some words near it. */
    NEAR,
    /** With most of its trigrams. */
    TRIGRAMS
}
