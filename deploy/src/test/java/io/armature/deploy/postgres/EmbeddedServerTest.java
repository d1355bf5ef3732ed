package io.armature.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.DatabaseAddress;
import io.armature.deploy.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded database")
class EmbeddedServerTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("keeps its data, survives a lock file that names a foreign process, and stops")
    void keepsData() throws SQLException, IOException {
        Home home = new Home(folder.resolve("home")).prepare();
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            execute(server.owner(), "create table kept (n int4)");
        }
        String foreign = Long.toString(ProcessHandle.current().pid());
        Files.writeString(home.data().resolve("postmaster.pid"), foreign + "\n" + home.data() + "\n");
        DatabaseAddress gone;
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            gone = server.owner();
            execute(gone, "insert into kept values (1)");
            assertThat(ask(gone, "show fsync")).isEqualTo("on");
            assertThat(ask(gone, "show synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> execute(gone.as("postgres", "guess"), "select 1"))
                    .hasMessageContaining("password authentication failed");
        }
        assertThatThrownBy(() -> execute(gone, "select 1")).isInstanceOf(SQLException.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.databasePassword())))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("that an application left running is stopped")
    void leftRunning() {
        Home home = new Home(folder.resolve("home")).prepare();
        DatabaseAddress owner = EmbeddedServer.start(home).owner();
        LeftoverPostmaster.clear(home.data());
        assertThatThrownBy(() -> execute(owner, "select 1")).isInstanceOf(SQLException.class);
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
                address.user(),
                address.password());
    }
}
