package io.armature.deploy.plans;

import io.armature.core.database.DatabaseAddress;
import io.armature.core.database.Migration;
import io.armature.core.database.RolePasswords;
import io.armature.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A migrated database of this test's own on the shared server, so that a million records disturb nobody; dropped when closed. */
final class PrivateDatabase implements AutoCloseable {
    private static final String NAME = "armature_plans";

    private final TestDatabase server = TestDatabase.shared();

    static PrivateDatabase create() throws SQLException {
        PrivateDatabase made = new PrivateDatabase();
        made.onServer("drop database if exists " + NAME + " with (force)");
        made.onServer("create database " + NAME);
        RolePasswords passwords = new RolePasswords(
                made.server.app().password(), made.server.platform().password());
        Migration.run(made.here(made.server.owner()), Optional.of(passwords));
        return made;
    }

    Connection asOwner() throws SQLException {
        return server.connect(here(server.owner()));
    }

    Connection asApplication() throws SQLException {
        return server.connect(here(server.app()));
    }

    @Override
    public void close() throws SQLException {
        onServer("drop database if exists " + NAME + " with (force)");
    }

    private DatabaseAddress here(DatabaseAddress elsewhere) {
        return new DatabaseAddress(elsewhere.host(), elsewhere.port(), NAME, elsewhere.user(), elsewhere.password());
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = server.connect(server.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
