package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JointWritesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WriteBench bench = WriteBench.standard();

    @Nested
    @DisplayName("Writes that are one transaction")
    class Together {

        @Test
        void are_all_stored_and_each_sees_what_those_before_it_did() {
            UUID id = bench.created("accounts", "name", "Acme", "taxId", "DE 1");
            JointAnswers<List<RowOutcome>> done =
                    together(update(id, "taxId", null), create("accounts", false, "name", "Heir", "taxId", "DE 1"));
            assertThat(done.refused()).isFalse();
            assertThat(done.answers()).hasSize(2);
            assertThat(bench.stored().count("accounts")).isEqualTo(2);
            assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("2");
            assertThat(bench.stored().events(id)).hasSize(2);
        }

        @Test
        void leave_nothing_when_one_is_refused_no_event_no_history_no_claim_no_number() {
            UUID id = bench.created("accounts", "name", "Acme", "taxId", "DE 1");
            List<String> before = traces();

            JointAnswers<List<RowOutcome>> done = together(
                    create("accounts", false, "name", "New", "taxId", "DE 2"),
                    update(id, "name", "Other"),
                    create("contacts", false, "firstName", "Nobody"),
                    create("accounts", false, "name", "Never"));

            assertThat(done.refused()).isTrue();
            assertThat(done.answers()).hasSize(3);
            assertThat(done.answers().getLast().getFirst()).isInstanceOf(RowOutcome.Refused.class);
            assertThat(traces()).isEqualTo(before);
            assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("1");
            UUID next = bench.created("accounts", "name", "Next", "taxId", "DE 2");
            assertThat(bench.stored().value("accounts", next, "number")).isEqualTo("ACC-00002");
        }

        @Test
        void leave_nothing_when_what_reads_one_back_fails_which_is_told() {
            assertThatThrownBy(() -> bench.engine
                            .writeTogether(
                                    bench.caller,
                                    bench.catalog,
                                    List.of(
                                            new JointWrite<>(
                                                    create("accounts", false, "name", "A"),
                                                    (s, o) -> Uni.createFrom().item("read")),
                                            new JointWrite<String>(
                                                    create("accounts", false, "name", "B"), (s, o) -> Uni.createFrom()
                                                            .failure(new IllegalStateException("crash")))))
                            .await()
                            .atMost(PATIENCE))
                    .isInstanceOfSatisfying(JointFailure.class, failure -> assertThat(failure.write())
                            .isEqualTo(1))
                    .cause()
                    .hasMessage("crash");
            assertThat(bench.stored().count("accounts")).isZero();
        }

        @Test
        void of_which_all_are_dry_runs_see_each_other_and_store_nothing() {
            JointAnswers<List<RowOutcome>> done = together(
                    create("accounts", true, "name", "A", "taxId", "DE 1"),
                    create("accounts", true, "name", "B", "taxId", "DE 1"));
            assertThat(done.refused()).isTrue();
            assertThat(together(create("accounts", true, "name", "A"), create("accounts", true, "name", "B"))
                            .answers())
                    .hasSize(2);
            assertThat(bench.stored().count("accounts")).isZero();
        }

        @Test
        void are_refused_when_only_some_are_dry_runs() {
            assertThatThrownBy(() ->
                            together(create("accounts", false, "name", "A"), create("accounts", true, "name", "B")))
                    .isInstanceOfSatisfying(JointFailure.class, failure -> assertThat(failure.write())
                            .isEqualTo(1))
                    .cause()
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).hasToString("BAD_REQUEST"));
            assertThat(bench.stored().count("accounts")).isZero();
        }

        @Test
        void are_repeated_as_a_whole_when_they_lock_each_others_records() {
            UUID one = bench.created("accounts", "name", "One");
            UUID two = bench.created("accounts", "name", "Two");
            List<Uni<JointAnswers<List<RowOutcome>>>> all = IntStream.range(0, 4)
                    .mapToObj(i -> i % 2 == 0
                            ? later(update(one, "name", "N" + i), update(two, "name", "N" + i))
                            : later(update(two, "name", "N" + i), update(one, "name", "N" + i)))
                    .toList();
            List<String> ended = Uni.join()
                    .all(all.stream()
                            .map(each -> each.map(done -> "DONE").onFailure().recoverWithItem("FAILED"))
                            .toList())
                    .andFailFast()
                    .await()
                    .atMost(PATIENCE);
            Map<String, Long> told = ended.stream().collect(Collectors.groupingBy(end -> end, Collectors.counting()));
            // whoever was not done left nothing: both records have one version for each that was
            long versions = 1 + told.getOrDefault("DONE", 0L);
            assertThat(told.getOrDefault("DONE", 0L)).isPositive();
            assertThat(bench.stored().value("accounts", one, "version")).isEqualTo(String.valueOf(versions));
            assertThat(bench.stored().value("accounts", two, "version")).isEqualTo(String.valueOf(versions));
        }
    }

    private List<String> traces() {
        return Stream.of("accounts", "contacts", "outbox", "record_history", "record_unique", "audit_log")
                .map(table -> table + ":" + bench.stored().count(table))
                .toList();
    }

    private WriteCommand create(String module, boolean dryRun, Object... values) {
        return new WriteCommand.Create(
                bench.module(module), List.of(WriteBench.values(values)), WriteCommand.OnError.ABORT, dryRun);
    }

    private WriteCommand update(UUID id, String field, @Nullable Object value) {
        return new WriteCommand.Update(
                bench.module("accounts"), id, WriteBench.values(field, value), OptionalInt.empty(), false);
    }

    private JointAnswers<List<RowOutcome>> together(WriteCommand... commands) {
        return later(commands).await().atMost(PATIENCE);
    }

    private Uni<JointAnswers<List<RowOutcome>>> later(WriteCommand... commands) {
        List<JointWrite<List<RowOutcome>>> writes = Stream.of(commands)
                .map(command -> new JointWrite<List<RowOutcome>>(
                        command, (session, outcomes) -> Uni.createFrom().item(outcomes)))
                .toList();
        return bench.engine.writeTogether(bench.caller, bench.catalog, writes);
    }
}
