package io.armature.core.oidc;

/** What happens to somebody whom the issuer knows and the organisation does not yet. */
public enum FirstLogin {
    /** Nobody new comes in. */
    REFUSE,
    /** The user record of the same user name becomes theirs, if nobody of this issuer has it; no record is made. */
    LINK,
    /** A user record is made. */
    CREATE
}
