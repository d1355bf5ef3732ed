package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.DatabaseConnections;
import io.armature.core.database.DatabaseSettings;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageHistoryTest {
    private final WriteBench bench = WriteBench.standard();

    @Test
    void Days_count_from_the_last_change_of_the_field() {
        UUID deal = deal();
        setBack("stage_changes", "changed_at", "record_id", deal, "36 hours");

        bench.update("opportunities", deal, "stage", "PROPOSAL");

        assertThat(changes(deal)).containsExactly("stage::PROSPECTING:", "stage:PROSPECTING:PROPOSAL:1.5000");
    }

    @Test
    void Days_count_from_the_creation_where_no_change_is_known() {
        UUID deal = deal();
        bench.stored()
                .texts(
                        "delete from stage_changes where org_id = ? and record_id = ? returning 1",
                        bench.org.value(),
                        deal);
        setBack("opportunities", "created_at", "id", deal, "48 hours");

        bench.update("opportunities", deal, "stage", "PROPOSAL");

        assertThat(changes(deal)).containsExactly("stage:PROSPECTING:PROPOSAL:2.0000");
    }

    @Test
    void A_change_that_lies_ahead_because_clocks_differ_counts_no_days() {
        UUID deal = deal();
        setBack("stage_changes", "changed_at", "record_id", deal, "-1 hour");

        bench.update("opportunities", deal, "stage", "PROPOSAL");

        assertThat(changes(deal)).contains("stage:PROSPECTING:PROPOSAL:0.0000");
    }

    @Test
    void A_change_is_an_event_as_any_new_record() {
        UUID deal = deal();
        UUID change = UUID.fromString(String.valueOf(bench.stored()
                .texts("select id from stage_changes where org_id = ? and record_id = ?", bench.org.value(), deal)
                .getFirst()));

        assertThat(bench.stored().events(change)).containsExactly("CREATED:1:");
    }

    @Test
    void Commands_on_the_module_itself_are_refused() {
        assertThatThrownBy(() -> bench.create("stageChanges", "toStage", "PROPOSAL"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.FORBIDDEN));
        assertThat(bench.stored().count("stage_changes")).isZero();
    }

    @Test
    void Five_hundred_take_as_many_statements_as_one() {
        assertThat(statements(500)).isEqualTo(statements(1));
        assertThat(bench.stored().count("stage_changes")).isEqualTo(501);
    }

    private int statements(int count) {
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        DatabaseConnections counted = bench.database.open(
                DatabaseSettings.of(bench.database.app(), bench.database.platform()), (org, text) -> sent.add(text));
        try {
            WriteCommand command = new WriteCommand.Create(
                    bench.module("tickets"),
                    IntStream.range(0, count)
                            .mapToObj(i -> WriteBench.values("subject", "T" + i))
                            .toList(),
                    WriteCommand.OnError.ABORT,
                    false);
            new WriteEngine(counted, bench.catalogs, List.of(), List.of())
                    .write(bench.caller, bench.catalog, command, (session, outcomes) -> Uni.createFrom()
                            .item(outcomes))
                    .await()
                    .atMost(Duration.ofSeconds(30));
            return sent.size();
        } finally {
            counted.close();
        }
    }

    private UUID deal() {
        return bench.created(
                "opportunities", "name", "Pumps", "stage", "PROSPECTING", "closeDate", "2030-01-01", "amount", "5");
    }

    private void setBack(String table, String column, String key, UUID id, String by) {
        bench.stored()
                .texts(
                        "update " + table + " set " + column + " = " + column + " - interval '" + by
                                + "' where org_id = ? and " + key + " = ? returning 1",
                        bench.org.value(),
                        id);
    }

    private List<@Nullable String> changes(UUID record) {
        return bench.stored()
                .texts(
                        "select field || ':' || coalesce(from_stage, '') || ':' || to_stage || ':'"
                                + " || coalesce(round(days_in_stage, 3)::numeric(12,4)::text, '')"
                                + " from stage_changes where org_id = ? and record_id = ? order by id",
                        bench.org.value(),
                        record);
    }
}
