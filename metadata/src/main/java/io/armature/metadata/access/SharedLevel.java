package io.armature.metadata.access;

/** What a record is shared for. */
public enum SharedLevel {
    READ,
    READ_WRITE;

    /** Whether it includes another. */
    public boolean covers(SharedLevel other) {
        return compareTo(other) >= 0;
    }
}
