package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A migrated PostgreSQL for tests: one per JVM, started on first use, gone with the JVM. Tests keep apart by making
 * their own organisations.
 */
public final class TestDatabase {
    private static final String APP_PASSWORD = "app-password";
    private static final String PLATFORM_PASSWORD = "platform-password";
    private static final String KEY_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final RandomGenerator RANDOM = new SecureRandom();

    private final DatabaseAddress owner;
    private final MigrationReport report;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final DatabaseConnections connections;

    private TestDatabase(DatabaseAddress owner) {
        this.owner = owner;
        this.report = Migration.run(owner, Optional.of(new RolePasswords(APP_PASSWORD, PLATFORM_PASSWORD)));
        this.connections = open(DatabaseSettings.of(app(), platform()), StatementListener.NONE);
    }

    /** The one of this JVM. */
    public static TestDatabase shared() {
        return Holder.SHARED;
    }

    /** Superuser and owner of the tables: for looking behind the scenes. */
    public DatabaseAddress owner() {
        return owner;
    }

    /** Where the application role connects. */
    public DatabaseAddress app() {
        return owner.as(DatabaseRole.APP.roleName(), APP_PASSWORD);
    }

    /** Where the platform role connects. */
    public DatabaseAddress platform() {
        return owner.as(DatabaseRole.PLATFORM.roleName(), PLATFORM_PASSWORD);
    }

    /** The doors the application uses, shared by all tests. */
    public DatabaseConnections connections() {
        return connections;
    }

    /** Doors of a test's own, with a listener to count statements for instance; the test closes them. */
    public DatabaseConnections open(DatabaseSettings settings, StatementListener listener) {
        return DatabaseConnections.open(vertx, settings, listener);
    }

    /** The event loops of the shared doors. */
    public Vertx vertx() {
        return vertx;
    }

    /** What migration found. */
    public MigrationReport report() {
        return report;
    }

    /** A JDBC connection; the caller closes it. */
    public Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
    }

    /** A new organisation with nothing in it: Europe/Berlin, EUR, en. */
    public OrgId newOrganisation() {
        OrgId id = new OrgId(randomKey());
        String sql = "insert into organisation (org_id, slug, name, time_zone, currency, locale)"
                + " values (?, 'test-' || ?, 'Test', 'Europe/Berlin', 'EUR', 'en')";
        try (Connection connection = connect(owner);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, id.value());
            insert.setString(2, id.value());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test organisation", e);
        }
        return id;
    }

    private static String randomKey() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            key.append(KEY_LETTERS.charAt(RANDOM.nextInt(KEY_LETTERS.length())));
        }
        return key.toString();
    }

    private static final class Holder {
        private static final TestDatabase SHARED = start();

        /** One folder per user: what root unpacked, others cannot use. */
        private static File programs() {
            return Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "armature-postgresql-" + System.getProperty("user.name"))
                    .toFile();
        }

        private static TestDatabase start() {
            try {
                @SuppressWarnings("resource")
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(programs())
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "100")
                        .start();
                return new TestDatabase(
                        new DatabaseAddress("localhost", postgres.getPort(), "postgres", "postgres", "postgres"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
