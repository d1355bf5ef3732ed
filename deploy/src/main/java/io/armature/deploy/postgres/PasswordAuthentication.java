package io.armature.deploy.postgres;

import io.armature.core.database.DatabaseAddress;
import io.armature.deploy.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A new database trusts every local user; this makes it ask for the password from then on. */
final class PasswordAuthentication {
    private static final String RULES = """
            # Written by Armature: this machine only, and by password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private PasswordAuthentication() {}

    static void require(Path data, DatabaseAddress owner) {
        Path rules = data.resolve("pg_hba.conf");
        try {
            if (Files.readString(rules).equals(RULES)) {
                return;
            }
            setPassword(owner);
            Files.writeString(rules, RULES);
            execute(owner, "select pg_reload_conf()");
        } catch (IOException | SQLException e) {
            throw new StartFailure("Cannot set up the password of the embedded database: " + e.getMessage(), e);
        }
    }

    /** The password is hexadecimal, so it needs no quoting. */
    private static void setPassword(DatabaseAddress owner) throws SQLException {
        execute(owner, "alter role " + owner.user() + " password '" + owner.password() + "'");
    }

    private static void execute(DatabaseAddress owner, String sql) throws SQLException {
        String url = "jdbc:postgresql://" + owner.host() + ":" + owner.port() + "/" + owner.database();
        try (Connection connection = DriverManager.getConnection(url, owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
