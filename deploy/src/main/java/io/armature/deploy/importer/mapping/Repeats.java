package io.armature.deploy.importer.mapping;

/** What several rows with one key mean. */
public enum Repeats {
    /** A mistake: all but the first are refused. */
    REFUSE,
    /** The same record said again: rows that agree count once, one that disagrees is refused. */
    MERGE
}
