package io.armature.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a look at a database finds; changes nothing.
 *
 * @param fine sentences on what is as it should be
 * @param wrong sentences on what is not, each saying what to do
 */
public record DatabaseReport(List<String> fine, List<String> wrong) {
    private static final String ROLE = "select rolsuper or rolbypassrls from pg_roles where rolname = '%s'";

    public DatabaseReport {
        fine = List.copyOf(fine);
        wrong = List.copyOf(wrong);
    }

    /** Looks at version, roles and LEAKPROOF functions as the owner. */
    public static DatabaseReport of(DatabaseAddress owner) {
        List<String> fine = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.jdbcProperties())) {
            version(connection, fine, wrong);
            for (DatabaseRole role : DatabaseRole.values()) {
                role(connection, role, fine, wrong);
            }
            leakproof(connection, fine, wrong);
        } catch (SQLException e) {
            wrong.add("database: cannot connect to " + owner + ": " + e.getMessage());
        }
        return new DatabaseReport(fine, wrong);
    }

    private static void version(Connection connection, List<String> fine, List<String> wrong) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < Migration.OLDEST_VERSION) {
            wrong.add("database: PostgreSQL " + version + "; install " + Migration.OLDEST_VERSION + " or newer");
            return;
        }
        fine.add("database: PostgreSQL " + version);
    }

    private static void role(Connection connection, DatabaseRole role, List<String> fine, List<String> wrong)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ROLE.formatted(role.roleName()))) {
            if (!rows.next()) {
                fine.add("database: role " + role.roleName() + " will be created at the first start");
            } else if (rows.getBoolean(1)) {
                wrong.add("database: run: alter role " + role.roleName() + " nosuperuser nobypassrls;");
            } else {
                fine.add("database: role " + role.roleName() + " is bound by row-level security");
            }
        }
    }

    private static void leakproof(Connection connection, List<String> fine, List<String> wrong) throws SQLException {
        List<String> missing = LeakproofFunctions.missing(connection);
        if (missing.isEmpty()) {
            fine.add("database: filters on numbers and texts use their indexes");
        }
        missing.forEach(statement -> wrong.add("database: run as a superuser: " + statement + ";"));
    }
}
