package io.armature.metadata.model;

/** The options of a field that are on or off. */
public enum FieldFlag {
    /** A write that leaves the field empty is refused. */
    REQUIRED,
    /** No two live records of the organisation hold the same (folded) value. */
    UNIQUE,
    /** Filtering and sorting use an index. */
    INDEXED,
    /** Global search looks into it. */
    SEARCHABLE,
    /** Old and new values are kept in the record's history. */
    AUDITED,
    /** Hidden from callers without the sensitive-data permission. */
    MASKED,
    /** Callers cannot write it; the platform does. */
    READ_ONLY,
    /** Switched off: absent from the organisation's schema, its values kept. */
    INACTIVE
}
