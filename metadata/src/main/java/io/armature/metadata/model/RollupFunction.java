package io.armature.metadata.model;

/** What a rollup makes of the records that belong to one. */
public enum RollupFunction {
    /** How many there are. */
    COUNT,
    SUM,
    AVG,
    MIN,
    MAX
}
