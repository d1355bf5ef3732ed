package io.armature.core.query;

/** How many of the related records must satisfy a condition. */
public enum Quantifier {
    SOME,
    NONE,
    EVERY
}
