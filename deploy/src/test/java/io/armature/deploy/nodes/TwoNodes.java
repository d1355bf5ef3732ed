package io.armature.deploy.nodes;

import io.armature.core.database.DatabaseAddress;
import io.armature.deploy.api.Api;
import io.armature.deploy.home.Home;
import io.armature.deploy.postgres.EmbeddedServer;
import io.armature.deploy.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Two server processes, A and B, on one PostgreSQL of their own. Closed, nothing of them is left. */
final class TwoNodes implements AutoCloseable {
    private static final String LISTENERS = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where usename = 'armature_platform' and query ilike 'listen%'";

    private final Path folder;
    private final EmbeddedServer database;
    private final ServerProcess a;
    private final ServerProcess b;
    private final String baseOfB;

    private TwoNodes(Path folder, EmbeddedServer database, ServerProcess a, ServerProcess b, String baseOfB) {
        this.folder = folder;
        this.database = database;
        this.a = a;
        this.b = b;
        this.baseOfB = baseOfB;
    }

    static TwoNodes start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("armature-nodes");
        EmbeddedServer database = EmbeddedServer.start(new Home(folder.resolve("database")).prepare());
        Map<String, String> address =
                Map.of("ARMATURE_DATABASE_URL", database.owner().uri());
        ServerProcess a = ServerProcess.start(folder.resolve("a"), ServerProcess.freePort(), address);
        int port = ServerProcess.freePort();
        ServerProcess b = ServerProcess.start(folder.resolve("b"), port, address);
        return new TwoNodes(folder, database, a, b, "http://127.0.0.1:" + port);
    }

    /** A caller of node A. */
    Api onA(String organisation) {
        return a.caller(organisation);
    }

    /** The same caller on node B. */
    Api onB(Api onA) {
        return new Api(baseOfB, onA.org(), onA.token());
    }

    /** Cuts the connections on which the nodes hear announcements. */
    void cutListeners() {
        onDatabase(LISTENERS);
    }

    /** From now on no node can look at revisions: neither with an announcement nor each second. */
    void hideRevisions() {
        onDatabase("revoke select on catalog_revision from armature_platform");
    }

    /** What {@link #hideRevisions} did is over. */
    void showRevisions() {
        onDatabase("grant select on catalog_revision to armature_platform");
    }

    private void onDatabase(String sql) {
        DatabaseAddress owner = database.owner();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + owner.host() + ":" + owner.port() + "/" + owner.database(),
                        owner.user(),
                        owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Not done: " + sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        a.stop();
        b.stop();
        database.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(TwoNodes::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
