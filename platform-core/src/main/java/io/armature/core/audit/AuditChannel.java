package io.armature.core.audit;

/** What somebody came in through. */
public enum AuditChannel {
    /** An API token. */
    API_TOKEN,
    /** A token of the organisation's identity provider. */
    IDENTITY_PROVIDER,
    /** The command line of whoever runs the server. */
    CONSOLE,
    /** Nobody: the platform by itself. */
    PLATFORM
}
