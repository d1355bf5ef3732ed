package io.armature.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever listens to announcements")
class AnnouncementsTest {
    private static final String LISTENING = "(listening)";

    private final TestDatabase database = TestDatabase.shared();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    @DisplayName("hears them, is told of a break once it is over, and hears on; closed, it hears nothing")
    void heard() throws SQLException, InterruptedException {
        String channel = "armature_test_announcements";
        try (Announcements.Listening listening = listen(channel)) {
            assertThat(listening).isNotNull();
            assertThat(next()).isEqualTo(LISTENING);
            run("select pg_notify('" + channel + "', 'one')");
            assertThat(next()).isEqualTo("one");
            run("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%" + channel + "%'");
            assertThat(next()).isEqualTo(LISTENING);
            run("select pg_notify('" + channel + "', 'two')");
            assertThat(next()).isEqualTo("two");
        }
        run("select pg_notify('" + channel + "', 'three')");
        assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    private Announcements.Listening listen(String channel) {
        return database.connections().announcements().listen(channel, told::add, () -> told.add(LISTENING));
    }

    private @Nullable String next() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
