package io.armature.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses to serve requests under a role that row-level security does not bind (design decision 6). */
public final class RoleCheck {
    private static final String QUESTION = "select r.rolsuper, r.rolbypassrls,"
            + " exists (select from pg_class c where c.relnamespace = 'public'::regnamespace"
            + " and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'MEMBER'))"
            + " from pg_roles r where r.rolname = current_user";

    private RoleCheck() {}

    /** Looks at the role of an address; throws {@link MigrationException} naming what is wrong with it. */
    public static void refuseUnsafe(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            refuse(row.getBoolean(1), address, "is a superuser");
            refuse(row.getBoolean(2), address, "has BYPASSRLS");
            refuse(row.getBoolean(3), address, "owns tables, or is a member of their owner");
        } catch (SQLException e) {
            throw new MigrationException("Cannot connect to " + address + ": " + e.getMessage(), e);
        }
    }

    private static void refuse(boolean unsafe, DatabaseAddress address, String why) {
        if (unsafe) {
            throw new MigrationException(
                    "The role " + address.user() + " " + why + ", so organisations would see each other's records."
                            + " Give an address of a role without it, such as "
                            + DatabaseRole.APP.roleName(),
                    null);
        }
    }
}
