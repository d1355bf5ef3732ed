package io.armature.deploy.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A data folder of this test alone. Closed, nothing runs on it and it is gone. */
final class DataFolder implements AutoCloseable {
    private static final long SECONDS_TO_STOP = 30;
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final Path parent;

    DataFolder() throws IOException {
        this.parent = Files.createTempDirectory("armature-crash");
    }

    Path path() {
        return parent.resolve("home");
    }

    /** One number, asked of the embedded database as its superuser while the server runs. */
    long count(String sql) throws IOException, SQLException {
        String url =
                "jdbc:postgresql://127.0.0.1:" + postmaster().get(PORT_LINE).strip() + "/postgres";
        String password = Files.readString(path().resolve("database.password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(pidFile())) {
            ProcessHandle.of(Long.parseLong(postmaster().get(PID_LINE).strip())).ifPresent(DataFolder::end);
        }
        try (Stream<Path> all = Files.walk(parent)) {
            all.sorted(Comparator.reverseOrder()).forEach(DataFolder::delete);
        }
    }

    private static void end(ProcessHandle postmaster) {
        postmaster.destroy();
        postmaster
                .onExit()
                .completeOnTimeout(postmaster, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join();
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(pidFile());
    }

    private Path pidFile() {
        return path().resolve("data").resolve("postmaster.pid");
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
