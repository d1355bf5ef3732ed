package io.armature.core.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Creates the two roles where the owner may, and gives them their passwords. */
final class RoleSetup {
    private static final String OPTIONS = "login nosuperuser nobypassrls noinherit nocreatedb nocreaterole";

    private static final String FORBIDDEN = "42501";

    private RoleSetup() {}

    /**
     * Leaves both roles in place.
     *
     * @param passwords what to set; empty when whoever made the roles keeps their passwords
     */
    static void ensure(Connection owner, Optional<RolePasswords> passwords) throws SQLException {
        for (DatabaseRole role : DatabaseRole.values()) {
            boolean present = exists(owner, role);
            if (!present && !mayCreateRoles(owner)) {
                throw new MigrationException(missingRole(role), null);
            }
            if (!present) {
                execute(owner, "create role " + role.roleName() + " " + OPTIONS);
            }
            if (passwords.isPresent()) {
                givePassword(owner, role, passwords.get());
            }
            grantEntry(owner, role);
        }
    }

    private static String missingRole(DatabaseRole role) {
        return "The role " + role.roleName() + " does not exist and this database user may not create roles. Run as a"
                + " superuser: create role " + role.roleName() + " " + OPTIONS + " password '...'; then give Armature"
                + " the three addresses of owner, application and platform";
    }

    private static boolean exists(Connection owner, DatabaseRole role) throws SQLException {
        return yes(owner, "select exists (select from pg_roles where rolname = '" + role.roleName() + "')");
    }

    private static boolean mayCreateRoles(Connection owner) throws SQLException {
        return yes(owner, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user");
    }

    private static void givePassword(Connection owner, DatabaseRole role, RolePasswords passwords) throws SQLException {
        try {
            setPassword(owner, role, passwords);
        } catch (SQLException e) {
            if (!FORBIDDEN.equals(e.getSQLState())) {
                throw e;
            }
            throw new MigrationException(
                    "The role " + role.roleName() + " was made by somebody else, so this database user may not set its"
                            + " password. Give Armature the three addresses of owner, application and platform",
                    e);
        }
    }

    private static void setPassword(Connection owner, DatabaseRole role, RolePasswords passwords) throws SQLException {
        String quoting = "select format('alter role %I password %L', ?::text, ?::text)";
        try (PreparedStatement statement = owner.prepareStatement(quoting)) {
            statement.setString(1, role.roleName());
            statement.setString(2, passwords.of(role));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                execute(owner, row.getString(1));
            }
        }
    }

    private static void grantEntry(Connection owner, DatabaseRole role) throws SQLException {
        execute(owner, "grant usage on schema public to " + role.roleName());
    }

    private static boolean yes(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
