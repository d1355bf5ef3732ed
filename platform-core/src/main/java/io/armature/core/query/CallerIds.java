package io.armature.core.query;

/** Lists of ids that say where a caller stands; empty for a caller that is no user. */
public enum CallerIds {
    /** The user. */
    USER,
    /** The user and its teams. */
    USER_AND_TEAMS,
    /** The user, its teams and the users below it. */
    OWNERS,
    /** Whom a record is shared with so that the user sees it: the user, its teams, its roles. */
    GRANTEES,
    /** The roles below those of the user. */
    ROLES_BELOW
}
