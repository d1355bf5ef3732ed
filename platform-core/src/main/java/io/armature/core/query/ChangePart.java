package io.armature.core.query;

/** What is known of a change of a field. */
public enum ChangePart {
    /** Name of the field. */
    FIELD,
    /** The record's version that has the new value. */
    VERSION,
    /** JSON of the value before. */
    BEFORE,
    /** JSON of the value after. */
    AFTER,
    AT,
    /** Id of the user who did it. */
    BY,
    /** A key of the picklist createdThrough. */
    THROUGH
}
