package io.armature.core.query;

/** The comparisons of {@link Predicate.Compare}. On a null value all are false but NE. */
public enum Comparison {
    EQ,
    NE,
    LT,
    LTE,
    GT,
    GTE
}
