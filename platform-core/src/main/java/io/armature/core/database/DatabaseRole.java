package io.armature.core.database;

/** The two roles the platform runs under (design decision 6); the owner is used for migration alone. */
public enum DatabaseRole {
    /** Reads and writes records, behind row-level security. */
    APP("armature_app"),
    /** Reads and writes organisations, tokens, jobs and catalog revisions; no record table. */
    PLATFORM("armature_platform");

    private final String roleName;

    DatabaseRole(String roleName) {
        this.roleName = roleName;
    }

    /** The name of the role in PostgreSQL. */
    public String roleName() {
        return roleName;
    }
}
