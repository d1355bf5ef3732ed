package io.armature.metadata.access;

/** What can be done to the records of a module as a whole. */
public enum RecordRight {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    RESTORE,
    PURGE,
    /** Taking many records out as a file. */
    EXPORT,
    /** Bringing many records in from a file. */
    IMPORT,
    /** Making one record of several. */
    MERGE,
    /** Turning a record into records of other modules, as leads are. */
    CONVERT,
    /** Changing or deleting by a condition instead of by id. */
    BULK
}
