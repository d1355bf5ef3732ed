package io.armature.core.query;

/** Ways to compare the list of a record with another; the order of neither counts. */
public enum ListMatch {
    /** At least one entry is in the other. */
    ANY,
    /** Every entry of the other is in it. */
    ALL,
    /** Both have the same entries. */
    SAME
}
