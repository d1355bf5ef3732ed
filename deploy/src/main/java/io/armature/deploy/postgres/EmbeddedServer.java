package io.armature.deploy.postgres;

import io.armature.core.database.DatabaseAddress;
import io.armature.deploy.failure.StartFailure;
import io.armature.deploy.home.Home;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL with its files in the data folder; runs until closed. */
public final class EmbeddedServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "postgres";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    /** The library switches durability off, for tests; here it is on. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "100",
            "password_encryption", "scram-sha-256");

    private final EmbeddedPostgres postgres;
    private final DatabaseAddress owner;

    private EmbeddedServer(EmbeddedPostgres postgres, DatabaseAddress owner) {
        this.postgres = postgres;
        this.owner = owner;
    }

    /** Starts it, creating the database on first use. */
    public static EmbeddedServer start(Home home) {
        LeftoverPostmaster.clear(home.data());
        OwnerPassword password = OwnerPassword.of(home);
        EmbeddedPostgres postgres = launch(home, password);
        DatabaseAddress owner =
                new DatabaseAddress("127.0.0.1", postgres.getPort(), DATABASE, SUPERUSER, password.text());
        PasswordAuthentication.require(home.data(), owner);
        return new EmbeddedServer(postgres, owner);
    }

    private static EmbeddedPostgres launch(Home home, OwnerPassword password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setOverrideWorkingDirectory(home.programs().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setConnectConfig("password", password.text())
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD);
        SETTINGS.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure(
                    "The embedded PostgreSQL did not start on " + home.data() + ": " + e.getMessage()
                            + ". As root it needs 'unshare -U'; otherwise run as an ordinary user, or set"
                            + " ARMATURE_DATABASE_URL to a PostgreSQL 15 or newer.",
                    e);
        }
    }

    /** The address of its superuser. */
    public DatabaseAddress owner() {
        return owner;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StartFailure("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
