package io.armature.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class FeedPlanTest {
    private final TestDatabase database = TestDatabase.shared();
    private final OrgId org = database.newOrganisation();

    @Test
    void Events_after_a_cursor_are_a_range_of_the_organisations_index_behind_row_level_security() throws SQLException {
        String plan = plan(after(Instant.EPOCH));

        assertThat(plan.lines().filter(line -> line.contains("Index Cond:")))
                .isNotEmpty()
                .allMatch(line -> line.contains("org_id = ") && line.contains("ROW(txid") && line.contains("txid < "));
        assertThat(plan).doesNotContain("Seq Scan").doesNotContain("module_no");
    }

    @Test
    void Days_before_the_cursor_are_not_looked_at() throws SQLException {
        Instant now = Instant.now();

        assertThat(plan(after(now))).contains(partition(now), partition(now.plus(Duration.ofDays(2))));
        assertThat(plan(after(now.plus(Duration.ofDays(2)))))
                .contains(partition(now.plus(Duration.ofDays(2))))
                .doesNotContain(partition(now));
    }

    private static String partition(Instant day) {
        return "outbox_"
                + DateTimeFormatter.BASIC_ISO_DATE.format(
                        day.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private String after(Instant asOf) {
        FeedCursor cursor = new FeedCursor("100", 5, asOf);
        return FeedSql.after(org, cursor, 100)
                .text()
                .replace("$1", "'" + org + "'")
                .replace("$2", "'100'")
                .replace("$3", "5")
                .replace("$4", "'" + cursor.oldest() + "'")
                .replace("$5", "100");
    }

    private String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection app = database.connect(database.app());
                Statement statement = app.createStatement()) {
            // empty partitions are read whole whatever indexes they have
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_bitmapscan = off");
            statement.execute("select set_config('armature.org', '" + org + "', false)");
            ResultSet rows = statement.executeQuery("explain " + sql);
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
