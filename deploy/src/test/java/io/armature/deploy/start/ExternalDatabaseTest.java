package io.armature.deploy.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.DatabaseAddress;
import io.armature.core.database.MigrationException;
import io.armature.deploy.failure.StartFailure;
import io.armature.deploy.home.Home;
import io.armature.deploy.postgres.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDatabaseTest {
    @TempDir
    private static Path folder;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(new Home(folder.resolve("home")).prepare());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Nested
    @DisplayName("An owner who may create roles but is no superuser")
    class Owner {
        @Test
        @DisplayName("is enough: both roles are made, and doctor names what a superuser could add; a second one is not")
        void enough() {
            DatabaseAddress owner = newOwner("crm");
            ReadyDatabase first = ReadyDatabase.of(DatabaseAddress.parse(owner.uri()));
            assertThat(ReadyDatabase.of(owner)).isEqualTo(first);
            assertThat(first.app().user()).isEqualTo("armature_app");
            assertThat(examined(owner))
                    .contains("alter function")
                    .contains("leakproof")
                    .contains("PostgreSQL 18");

            DatabaseAddress second = newOwner("other");
            assertThatThrownBy(() -> ReadyDatabase.of(second))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("three addresses");
        }

        private DatabaseAddress newOwner(String name) {
            run("create role " + name + " login createrole password 'it''s a secret/:@'");
            run("create database " + name + " owner " + name);
            return new DatabaseAddress(server.owner().host(), server.owner().port(), name, name, "it's a secret/:@");
        }
    }

    @Nested
    @DisplayName("The environment")
    class Environment {
        @Test
        @DisplayName("without an address asks for the embedded database")
        void none() {
            assertThat(DatabaseChoice.of(Map.of())).isEqualTo(new DatabaseChoice.Embedded());
        }

        @Test
        @DisplayName("with half a set of addresses is refused")
        void half() {
            assertThatThrownBy(() -> DatabaseChoice.of(Map.of(DatabaseChoice.APP, "postgresql://a:b@c/d")))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(DatabaseChoice.PLATFORM);
        }

        @Test
        @DisplayName("with an address that cannot be read is refused without repeating it")
        void unreadable() {
            assertThatThrownBy(() -> DatabaseChoice.of(Map.of(DatabaseChoice.OWNER, "mysql://root:geheim@host/db")))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("postgresql://user:password@host:port/database")
                    .hasMessageNotContaining("geheim");
        }

        @Test
        @DisplayName("with a database out of reach fails with its address, without the password")
        void unreachable() {
            DatabaseAddress nowhere = new DatabaseAddress("127.0.0.1", 1, "crm", "owner", "geheim");
            assertThatThrownBy(() -> ReadyDatabase.of(nowhere))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("127.0.0.1:1/crm")
                    .hasMessageNotContaining("geheim");
        }
    }

    private static String examined(DatabaseAddress owner) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DatabaseExamination.print(
                Map.of(DatabaseChoice.OWNER, owner.uri()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void run(String sql) {
        DatabaseAddress owner = server.owner();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + owner.host() + ":" + owner.port() + "/postgres",
                        owner.user(),
                        owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
