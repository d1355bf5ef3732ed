package io.armature.metadata.access;

/** What can be done to an organisation as such, apart from its records. */
public enum PlatformRight {
    /** Modules, fields, picklists, layouts, rules; definitions as files. */
    METADATA,
    /** Roles and what they grant, sharing, shares of records by others. */
    ACCESS,
    /** API tokens of the organisation. */
    TOKENS,
    /** The audit log. */
    AUDIT,
    /** Exporting and erasing all data of one person. */
    PRIVACY,
    /** Limits, persisted operations, identity providers and other settings. */
    SETTINGS
}
