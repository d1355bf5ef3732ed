package io.armature.core.query;

/** Which records a list sees, as to deletion (design decision 14). */
public enum Deleted {
    WITHOUT,
    WITH,
    ONLY
}
