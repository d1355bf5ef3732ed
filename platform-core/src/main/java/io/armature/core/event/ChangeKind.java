package io.armature.core.event;

/** What happened to a record. */
public enum ChangeKind {
    CREATED,
    UPDATED,
    DELETED,
    RESTORED,
    PURGED
}
