package io.armature.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.SqlCall;
import io.armature.core.database.TestDatabase;
import io.armature.core.org.OrgId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedPlanTest {
    private final TestDatabase database = TestDatabase.shared();
    private final OrgId org = database.newOrganisation();

    @Test
    void Events_after_a_cursor_are_a_range_of_the_organisations_index_behind_row_level_security() throws SQLException {
        SqlCall call = FeedSql.after(org, new FeedCursor("100", 5, Instant.EPOCH), List.of(), 100);
        String sql = call.text()
                .replace("$1", "'" + org + "'")
                .replace("$2", "'100'")
                .replace("$3", "5")
                .replace("$4", "'{2}'")
                .replace("$5", "100");

        String plan = plan(sql);

        assertThat(plan.lines().filter(line -> line.contains("Index Cond:")))
                .isNotEmpty()
                .allMatch(line -> line.contains("org_id = ") && line.contains("ROW(txid") && line.contains("txid < "));
        assertThat(plan).doesNotContain("Seq Scan");
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
