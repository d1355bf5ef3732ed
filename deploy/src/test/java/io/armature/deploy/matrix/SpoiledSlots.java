package io.armature.deploy.matrix;

import io.armature.core.database.DatabaseAddress;
import io.armature.core.org.OrgId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Slots said to be FILLING and full of nonsense, as long as this is open: it keeps the lock that the filling needs.
 */
final class SpoiledSlots implements AutoCloseable {
    private final Connection connection;

    private SpoiledSlots(Connection connection) {
        this.connection = connection;
    }

    static SpoiledSlots of(DatabaseAddress app, OrgId org) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + app.host() + ":" + app.port() + "/" + app.database(),
                app.user(),
                app.password());
        SpoiledSlots spoiled = new SpoiledSlots(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('armature.org', '" + org.value() + "', false)");
            statement.execute("update slot_binding set state = 'FILLING'");
            statement.execute("update catalog_revision set revision = revision + 1");
            for (String nonsense : nonsense(statement)) {
                statement.execute("update accounts set " + nonsense);
            }
            connection.commit();
            statement.execute("select pg_advisory_xact_lock(hashtextextended('" + org.value() + "', 0))");
        }
        return spoiled;
    }

    private static List<String> nonsense(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select kind, number from slot_binding where module = 'accounts'")) {
            while (rows.next()) {
                all.add("slot_" + rows.getString(1).toLowerCase(java.util.Locale.ROOT) + "_" + rows.getInt(2) + " = "
                        + value(rows.getString(1)));
            }
        }
        return all;
    }

    private static String value(String kind) {
        return switch (kind) {
            case "TEXT" -> "'nonsense'";
            case "NUMBER" -> "42";
            case "TIME" -> "now()";
            case "REF" -> "gen_random_uuid()";
            default -> "null";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
