package io.armature.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The owner's door: brings a database to the form this version needs. Open only while it runs; nothing else ever
 * connects as the owner.
 */
public final class Migration {
    private static final String CHANGELOG = "db/changelog.yaml";
    static final int OLDEST_VERSION = 15;

    private Migration() {}

    /**
     * Migrates.
     *
     * @param owner who owns the tables
     * @param passwords of the two roles, when migration is to set them
     * @return what it found; fails with {@link MigrationException} saying what to do
     */
    public static MigrationReport run(DatabaseAddress owner, Optional<RolePasswords> passwords) {
        try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.jdbcProperties())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new MigrationException(
                        "PostgreSQL " + version + " is too old: Armature needs " + OLDEST_VERSION + " or newer", null);
            }
            RoleSetup.ensure(connection, passwords);
            update(connection);
            connection.setAutoCommit(true);
            return new MigrationReport(version, LeakproofFunctions.mark(connection));
        } catch (SQLException e) {
            throw new MigrationException("Cannot migrate " + owner + ": " + e.getMessage(), e);
        }
    }

    private static void update(Connection connection) {
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                Liquibase liquibase = new Liquibase(
                        CHANGELOG, new ClassLoaderResourceAccessor(loader()), new JdbcConnection(connection));
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                liquibase.update(new Contexts(), new LabelExpression());
            });
        } catch (LiquibaseException e) {
            throw new MigrationException("Migration failed: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new MigrationException("Migration failed", e);
        }
    }

    private static ClassLoader loader() {
        return Migration.class.getClassLoader();
    }
}
