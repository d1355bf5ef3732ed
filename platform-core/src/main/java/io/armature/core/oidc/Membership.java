package io.armature.core.oidc;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import java.util.UUID;

/** What a user can be a member of by a record of its own. */
enum Membership {
    ROLES("userRoles", "roleId", "roles", "user_roles", "role_id"),
    TEAMS("userTeams", "teamId", "teams", "user_teams", "team_id");

    private final String module;
    private final String reference;
    private final String select;

    Membership(String module, String reference, String groups, String members, String column) {
        this.module = module;
        this.reference = reference;
        this.select = "select g.id, g.name, m.id from " + groups + " g left join " + members
                + " m on m.org_id = g.org_id and m." + column + " = g.id and m.user_id = $2 and m.deleted_at is null"
                + " where g.org_id = $1 and g.deleted_at is null";
    }

    /** The module of the records. */
    String module() {
        return module;
    }

    /** The value that names the role or team in such a record. */
    String reference() {
        return reference;
    }

    /** All roles or teams: id, name, and the id of the record that makes the user one of them. */
    SqlCall all(OrgId org, UUID user) {
        return SqlCall.of(select, org.value(), user);
    }
}
