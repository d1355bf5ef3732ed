package io.armature.core.access;

/** What can be done to the records of a module as a whole. */
public enum RecordRight {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    RESTORE,
    PURGE
}
