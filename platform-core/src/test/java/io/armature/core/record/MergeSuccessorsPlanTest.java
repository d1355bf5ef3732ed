package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.SqlCall;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The look-up of what a record became part of")
class MergeSuccessorsPlanTest {
    private static final int OTHER_STEPS = 20_000;

    private final WriteBench bench = WriteBench.standard();

    @Test
    @DisplayName("goes from record to record by indexes, behind row-level security too, however much was merged")
    void byIndexes() throws SQLException {
        UUID stays = bench.created("accounts", "name", "Stays");
        UUID other = bench.created("accounts", "name", "Other");
        WriteCommand.Merge merge = new WriteCommand.Merge(
                bench.module("accounts"), UUID.randomUUID(), stays, List.of(other), Map.of(), false);
        assertThat(bench.write(merge).getFirst()).isInstanceOf(RowOutcome.Done.class);
        bench.stored()
                .texts(
                        "insert into record_merge_step (org_id, merge_id, position, kind, module_no, record_id)"
                                + " select ?, ?, 1000 + n, 'LOST', 2, gen_random_uuid() from generate_series(1, ?) n"
                                + " returning kind",
                        bench.org.value(),
                        merge.merge(),
                        OTHER_STEPS);
        bench.stored()
                .texts(
                        "insert into record_merge (org_id, id, module_no, master_id, merged_at, changes)"
                                + " select ?, gen_random_uuid(), 2, gen_random_uuid(), now(), '[]' from generate_series(1, ?) n"
                                + " returning id",
                        bench.org.value(),
                        OTHER_STEPS);

        String plan = explained(MergeSuccessors.call(bench.org, bench.module("accounts"), other, Instant.now()));

        assertThat(plan)
                .contains("record_merge_step_record_idx", "record_merge_pkey")
                .doesNotContain("Seq Scan on record_merge");
    }

    private String explained(SqlCall call) throws SQLException {
        String sql = call.text();
        for (int i = call.values().size(); i > 0; i--) {
            sql = sql.replace("$" + i, "'" + call.values().get(i - 1) + "'");
        }
        try (Connection owner = bench.database.connect(bench.database.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("analyze record_merge, record_merge_step, accounts");
        }
        try (Connection app = bench.database.connect(bench.database.app());
                Statement statement = app.createStatement()) {
            statement.execute("select set_config('armature.org', '" + bench.org + "', false)");
            ResultSet rows = statement.executeQuery("explain " + sql);
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
