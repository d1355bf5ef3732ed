package io.armature.core.query;

/** What can be read of a file that a record refers to, beside its id. */
public enum FileFact {
    NAME,
    CONTENT_TYPE,
    SIZE_BYTES,
    SHA256,
    WIDTH,
    HEIGHT
}
