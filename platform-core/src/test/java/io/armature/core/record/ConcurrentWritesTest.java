package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentWritesTest {
    private static final int WRITERS = 16;

    private final WriteBench bench = WriteBench.standard();

    @Test
    void One_of_sixteen_updates_that_expect_the_same_version_wins() {
        UUID id = bench.created("accounts", "name", "Acme");

        Map<String, Long> outcomes = told(atOnce(i -> new WriteCommand.Update(
                bench.module("accounts"), id, WriteBench.values("employees", i + 1), OptionalInt.of(1), false)));

        assertThat(outcomes).containsOnly(Map.entry("UPDATED", 1L), Map.entry("VERSION_CONFLICT", 15L));
        assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("2");
    }

    @Test
    void Sixteen_updates_of_one_record_each_get_a_version_of_their_own() {
        UUID id = bench.created("accounts", "name", "Acme");

        Map<String, Long> outcomes = told(atOnce(i -> new WriteCommand.Update(
                bench.module("accounts"), id, WriteBench.values("name", "N" + i), OptionalInt.empty(), false)));

        assertThat(outcomes).containsOnly(Map.entry("UPDATED", 16L));
        assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("17");
        assertThat(bench.stored().history(id)).hasSize(16);
    }

    @Test
    void One_of_sixteen_creates_of_one_unique_value_wins() {
        Map<String, Long> outcomes = told(atOnce(i -> create("name", "A" + i, "taxId", "same")));

        assertThat(outcomes).containsOnly(Map.entry("CREATED", 1L), Map.entry("DUPLICATE_VALUE", 15L));
        assertThat(bench.stored().count("accounts")).isEqualTo(1);
        assertThat(bench.stored().count("outbox")).isEqualTo(1);
    }

    @Test
    void One_of_sixteen_creates_of_one_key_of_two_fields_wins() {
        Map<String, Long> outcomes = told(atOnce(i -> new WriteCommand.Create(
                bench.module("socialEvents"),
                List.of(WriteBench.values(
                        "platform", "FACEBOOK", "externalId", "A", "occurredAt", "2024-01-01T00:00:00Z", "likes", i)),
                WriteCommand.OnError.ABORT,
                false)));

        assertThat(outcomes).containsOnly(Map.entry("CREATED", 1L), Map.entry("DUPLICATE_VALUE", 15L));
        assertThat(bench.stored().count("social_events")).isEqualTo(1);
    }

    @Test
    void Sixteen_upserts_by_one_key_of_two_fields_make_one_record() {
        Map<String, Long> outcomes = told(atOnce(i -> new WriteCommand.Upsert(
                bench.module("socialEvents"),
                List.of(new WriteCommand.UpsertRow(
                        bench.key("socialEvents", "platformAndExternalId"),
                        List.of("FACEBOOK", "A"),
                        WriteBench.values("occurredAt", "2024-01-01T00:00:00Z", "likes", i))),
                WriteCommand.OnError.ABORT,
                false)));

        assertThat(outcomes).containsOnly(Map.entry("CREATED", 1L), Map.entry("UPDATED", 15L));
        assertThat(bench.stored().count("social_events")).isEqualTo(1);
    }

    @Test
    void Sixteen_upserts_of_one_unique_value_make_one_record() {
        Map<String, Long> outcomes = told(atOnce(i -> new WriteCommand.Upsert(
                bench.module("accounts"),
                List.of(bench.row("accounts", "taxId", "same", "name", "N" + i)),
                WriteCommand.OnError.ABORT,
                false)));

        assertThat(outcomes).containsOnly(Map.entry("CREATED", 1L), Map.entry("UPDATED", 15L));
        assertThat(bench.stored().count("accounts")).isEqualTo(1);
    }

    @Test
    void Sixteen_batches_that_meet_in_any_order_all_end() {
        List<List<RowOutcome>> all = atOnce(i -> {
            List<WriteCommand.UpsertRow> rows = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                rows.add(bench.row("accounts", "taxId", "T" + (n * (i + 1)) % 20 + "-" + n / 20, "name", "By " + i));
            }
            return new WriteCommand.Upsert(bench.module("accounts"), rows, WriteCommand.OnError.CONTINUE, false);
        });

        assertThat(all).hasSize(WRITERS);
        assertThat(bench.stored().count("accounts")).isEqualTo(20);
        assertThat(bench.stored().count("record_unique")).isEqualTo(20);
    }

    @Test
    void Sixteen_writers_never_get_the_same_number() {
        atOnce(i -> new WriteCommand.Create(
                bench.module("accounts"),
                IntStream.range(0, 20)
                        .mapToObj(n -> WriteBench.values("name", "A"))
                        .toList(),
                WriteCommand.OnError.ABORT,
                false));

        assertThat(bench.stored().texts("select number from accounts where org_id = ?", bench.org.value()))
                .hasSize(320)
                .doesNotHaveDuplicates();
    }

    @Test
    void Nodes_that_know_nothing_of_each_other_never_give_the_same_number() {
        WriteEngine other = bench.secondNode();
        for (int i = 0; i < 60; i++) {
            bench.created("accounts", "name", "Here");
            other.write(bench.caller, bench.catalog, create("name", "There"), (s, o) -> Uni.createFrom()
                            .item(o))
                    .await()
                    .atMost(Duration.ofSeconds(10));
        }

        assertThat(bench.stored().texts("select number from accounts where org_id = ?", bench.org.value()))
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void Nobody_refers_to_a_record_that_is_being_deleted() {
        for (int round = 0; round < 20; round++) {
            UUID account = bench.created("accounts", "name", "Acme");
            atOnce(i -> i % 2 == 0
                    ? new WriteCommand.Delete(bench.module("accounts"), account, OptionalInt.empty())
                    : new WriteCommand.Create(
                            bench.module("notes"),
                            List.of(WriteBench.values("parentId", account, "content", "Hello")),
                            WriteCommand.OnError.ABORT,
                            false));
        }

        assertThat(bench.stored()
                        .texts(
                                "select n.id from notes n join accounts a on a.org_id = n.org_id and a.id = n.parent_id"
                                        + " where n.org_id = ? and n.deleted_at is null and a.deleted_at is not null",
                                bench.org.value()))
                .isEmpty();
    }

    private WriteCommand.Create create(Object... namesAndValues) {
        return new WriteCommand.Create(
                bench.module("accounts"),
                List.of(WriteBench.values(namesAndValues)),
                WriteCommand.OnError.ABORT,
                false);
    }

    private List<List<RowOutcome>> atOnce(IntFunction<WriteCommand> command) {
        List<Uni<List<RowOutcome>>> writes =
                IntStream.range(0, WRITERS).mapToObj(command).map(bench::later).toList();
        return Uni.join().all(writes).andCollectFailures().await().atMost(Duration.ofSeconds(60));
    }

    private static Map<String, Long> told(List<List<RowOutcome>> outcomes) {
        return outcomes.stream()
                .map(List::getFirst)
                .map(outcome -> switch (outcome) {
                    case RowOutcome.Done done -> done.effect().name();
                    case RowOutcome.Refused refused -> refused.problem().code().name();
                    case RowOutcome.Skipped skipped -> "SKIPPED";
                })
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }
}
