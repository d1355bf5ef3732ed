package io.armature.graphql.platform.access;

import io.armature.core.access.Reason;
import org.eclipse.microprofile.graphql.Description;

/** How a record comes to be visible, or is kept from being so. */
@Description("How a record comes to be visible.")
public enum VisibilityKind {
    @Description("All records of the module are.")
    VIEW_ALL,
    @Description("The module is shared with everyone.")
    ORGANISATION_DEFAULT,
    @Description("The user owns it.")
    OWNER,
    @Description("A team of the user owns it.")
    OWNER_TEAM,
    @Description("Its owner is below the user, through managers.")
    MANAGER_OF_OWNER,
    @Description("Its owner has a role below the user's.")
    ROLE_ABOVE_OWNER,
    @Description("The user works on it: the list that name says has a record of that.")
    RECORD_TEAM,
    @Description("It is shared by hand with the user, a team or a role.")
    MANUAL_SHARE,
    @Description("The sharing rule that name says shares it.")
    SHARING_RULE,
    @Description("The record that the reference name leads to is visible.")
    PARENT,
    @Description("Not visible: the restriction rule that name says keeps it away.")
    KEPT_BY_RESTRICTION;

    static VisibilityKind of(Reason.Kind kind) {
        return switch (kind) {
            case ALL -> VIEW_ALL;
            case DEFAULT -> ORGANISATION_DEFAULT;
            case OWNER -> OWNER;
            case OWNER_TEAM -> OWNER_TEAM;
            case OWNER_BELOW -> MANAGER_OF_OWNER;
            case ROLE_BELOW -> ROLE_ABOVE_OWNER;
            case TEAM -> RECORD_TEAM;
            case SHARE -> MANUAL_SHARE;
            case RULE -> SHARING_RULE;
            case PARENT -> PARENT;
            case RESTRICTION -> KEPT_BY_RESTRICTION;
        };
    }
}
