package io.armature.core.access;

import io.armature.core.query.Predicate;

/**
 * One of the ways in which a record may come to be visible or writable, or be kept from it.
 *
 * @param kind which way
 * @param name of the rule, the field or the to-many field that makes it so; empty where the kind says all
 * @param condition what holds of the records that it concerns
 */
public record Reason(Kind kind, String name, Predicate condition) {

    /** The ways there are. */
    public enum Kind {
        /** The right is granted on all records of the module. */
        ALL,
        /** The module is shared with everyone. */
        DEFAULT,
        /** The caller owns it. Where conditions are compiled, its teams and those below it count along. */
        OWNER,
        /** One of the caller's teams owns it. */
        OWNER_TEAM,
        /** Somebody below the caller, through managers, owns it. */
        OWNER_BELOW,
        /** Its owner has a role below the caller's. */
        ROLE_BELOW,
        /** The caller is named among those who work on it. */
        TEAM,
        /** It is shared by hand. */
        SHARE,
        /** A sharing rule shares it. */
        RULE,
        /** The record it belongs to decides. */
        PARENT,
        /** A restriction rule leaves only these visible. */
        RESTRICTION
    }
}
