package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.SqlSession;
import io.armature.core.idempotency.Claim;
import io.armature.core.idempotency.ClaimBench;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A write under an idempotency key: what it did and the mark of its claim are there together or not at all. */
class MarkedWritesTest {
    private final WriteBench bench = WriteBench.standard();
    private final ClaimBench requests = ClaimBench.of(bench.org);
    private final Claim claim = requests.granted("k", "create Acme");

    @Test
    void What_is_committed_is_marked_so_that_a_crash_before_the_answer_is_known() {
        write(false, this::marked);
        requests.later("00:05:00");
        assertThat(bench.stored().count("accounts")).isEqualTo(1);
        assertThat(requests.told("k", "create Acme")).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
    }

    @Test
    void What_fails_after_the_mark_leaves_neither() {
        assertThatThrownBy(() -> write(false, (session, outcomes) -> marked(session, outcomes)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("crash")))))
                .hasMessageContaining("crash");
        requests.later("00:05:00");
        assertThat(bench.stored().count("accounts")).isZero();
        assertThat(requests.told("k", "create Acme")).isEqualTo("GRANTED");
    }

    @Test
    void A_dry_run_marks_nothing() {
        write(true, this::marked);
        requests.now(requests.claims().giveUp(claim));
        assertThat(bench.stored().count("accounts")).isZero();
        assertThat(requests.told("k", "create Acme")).isEqualTo("GRANTED");
    }

    @Test
    void Who_was_taken_over_writes_nothing_any_more() {
        requests.later("00:05:00");
        assertThat(requests.told("k", "create Acme")).isEqualTo("GRANTED");
        assertThatThrownBy(() -> write(false, this::marked))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).hasToString("IDEMPOTENCY_IN_PROGRESS"));
        assertThat(bench.stored().count("accounts")).isZero();
    }

    private void write(boolean dryRun, BiFunction<SqlSession, List<RowOutcome>, Uni<Void>> readBack) {
        WriteCommand create = new WriteCommand.Create(
                bench.module("accounts"),
                List.of(WriteBench.values("name", "Acme")),
                WriteCommand.OnError.ABORT,
                dryRun);
        requests.now(bench.engine.write(bench.caller, bench.catalog, create, readBack));
    }

    private Uni<Void> marked(SqlSession session, List<RowOutcome> outcomes) {
        return requests.claims().mark(session, claim);
    }
}
