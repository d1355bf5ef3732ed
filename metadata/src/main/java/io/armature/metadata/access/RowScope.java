package io.armature.metadata.access;

/** Which records of a module a grant is about. */
public enum RowScope {
    /** Those that the user owns. */
    OWN,
    /** Those that are shared: by default, by ownership and hierarchy, by teams, by hand, by rules. */
    SHARED,
    /** All. */
    ALL
}
