package io.armature.metadata.model;

/** What becomes of a referring record when the record it refers to is deleted (design decision 14). */
public enum OnDelete {
    /** The reference is cleared when the target is purged; until then it reads as null. */
    SET_NULL,
    /** The target cannot be deleted while a live record refers to it. */
    RESTRICT,
    /** The referring record is deleted, restored and purged together with the target. */
    CASCADE
}
