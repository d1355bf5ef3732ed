package io.armature.metadata.model;

/** What becomes of a write that makes a duplicate. */
public enum DuplicateAction {
    /** It is refused. */
    BLOCK,
    /** It is done, and its answer tells of the duplicate. */
    WARN
}
