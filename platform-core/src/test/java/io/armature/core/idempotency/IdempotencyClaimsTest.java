package io.armature.core.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdempotencyClaimsTest {
    private static final String ANSWER = "{\"data\":{\"createApiToken\":{\"secret\":\"arm_é\"}}}";

    private final ClaimBench here = ClaimBench.fresh();
    private final IdempotencyClaims claims = here.claims();

    @Nested
    @DisplayName("A request under a key")
    class Request {

        @Test
        void is_carried_out_once_of_sixteen_times_at_once() {
            List<Uni<Claiming>> all = IntStream.range(0, 16)
                    .mapToObj(i -> claims.claim(here.request("k", "a"), ClaimBench.LEASE))
                    .toList();
            Map<String, Long> told = here.now(Uni.join().all(all).andFailFast()).stream()
                    .collect(Collectors.groupingBy(here::told, Collectors.counting()));
            assertThat(told).containsOnly(Map.entry("GRANTED", 1L), Map.entry("IDEMPOTENCY_IN_PROGRESS", 15L));
        }

        @Test
        void is_answered_as_it_was_byte_for_byte() {
            here.finished("k", "a", ANSWER);
            assertThat(here.told("k", "a")).isEqualTo(ANSWER);
            assertThat(here.now(claims.answer(here.request("k", "a"))))
                    .hasValueSatisfying(answer -> assertThat(answer).isEqualTo(ANSWER.getBytes(UTF_8)));
        }

        @Test
        void has_no_answer_before_it_is_finished() {
            assertThat(here.now(claims.answer(here.request("k", "a")))).isEmpty();
            here.granted("k", "a");
            assertThat(here.now(claims.answer(here.request("k", "a")))).isEmpty();
        }

        @Test
        void is_a_conflict_when_another_has_the_key_finished_or_not() {
            here.granted("k", "a");
            assertThat(here.told("k", "b")).isEqualTo("IDEMPOTENCY_CONFLICT");
            here.finished("l", "a", ANSWER);
            assertThat(here.told("l", "b")).isEqualTo("IDEMPOTENCY_CONFLICT");
            assertThat(here.now(claims.answer(here.request("l", "b")))).isEmpty();
        }

        @Test
        void is_another_for_another_token_a_user_and_another_organisation() {
            here.finished("k", "a", ANSWER);
            assertThat(here.otherToken().told("k", "a")).isEqualTo("GRANTED");
            assertThat(here.asUser().told("k", "a")).isEqualTo("GRANTED");
            assertThat(ClaimBench.fresh().told("k", "a")).isEqualTo("GRANTED");
            assertThat(here.told("k", "a")).isEqualTo(ANSWER);
        }

        @Test
        void has_no_answer_for_a_caller_whose_rights_have_changed_until_they_are_what_they_were() {
            here.finished("k", "a", ANSWER);
            Standing inTeam = new Standing(Set.of(), Set.of(new UUID(0, 1)), Set.of());
            List<KeyedRequest> others = List.of(
                    here.request(Set.of("SALES"), Standing.alone(), 1, "k", "a"),
                    here.request(Set.of(), inTeam, 1, "k", "a"),
                    here.request(Set.of(), Standing.alone(), 2, "k", "a"),
                    here.request(Set.of("ADMIN"), Standing.alone(), 1, "k", "a"));
            assertThat(others).allSatisfy(other -> {
                assertThat(here.now(claims.answer(other))).isEmpty();
                assertThat(here.told(here.now(claims.claim(other, ClaimBench.LEASE))))
                        .isEqualTo("IDEMPOTENCY_ANSWER_LOST");
            });
            assertThat(here.told("k", "a")).isEqualTo(ANSWER);
        }

        @Test
        void of_one_who_may_do_everything_has_its_answer_whatever_others_may_do() {
            Set<String> admin = Set.of("ADMIN");
            KeyedRequest before = here.request(admin, Standing.alone(), 1, "k", "a");
            Claiming.Granted granted = (Claiming.Granted) here.now(claims.claim(before, ClaimBench.LEASE));
            here.now(claims.finish(granted.claim(), ANSWER.getBytes(UTF_8)));
            Standing above = new Standing(Set.of(), Set.of(), Set.of(new UUID(0, 1)));
            assertThat(here.now(claims.answer(here.request(admin, above, 2, "k", "a"))))
                    .isPresent();
        }

        @Test
        void is_new_after_a_day() {
            here.finished("k", "a", ANSWER);
            here.later("23:59:00");
            assertThat(here.told("k", "a")).isEqualTo(ANSWER);
            here.later("00:01:00");
            assertThat(here.now(claims.answer(here.request("k", "a")))).isEmpty();
            assertThat(here.told("k", "b")).isEqualTo("GRANTED");
        }
    }

    @Nested
    @DisplayName("A claim")
    class OfClaim {

        @Test
        void that_did_nothing_is_taken_over_when_its_time_is_up() {
            Claim first = here.granted("k", "a");
            here.later("00:04:00");
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
            here.later("00:01:00");
            assertThat(here.told("k", "a")).isEqualTo("GRANTED");
            inProgress(() -> here.now(claims.mark(first)));
            here.now(claims.finish(first, ANSWER.getBytes(UTF_8)));
            here.now(claims.giveUp(first));
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
        }

        @Test
        void that_is_marked_and_never_finished_is_told_to_be_lost_and_never_carried_out_again() {
            here.now(claims.mark(here.granted("k", "a")));
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
            here.later("00:05:00");
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
            here.later("18:00:00");
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
        }

        @Test
        void lasts_longer_with_each_mark() {
            Claim claim = here.granted("k", "a");
            here.later("00:04:00");
            here.now(claims.mark(claim));
            here.later("00:04:00");
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
            here.now(claims.finish(claim, ANSWER.getBytes(UTF_8)));
            assertThat(here.told("k", "a")).isEqualTo(ANSWER);
        }

        @Test
        void that_is_given_up_unmarked_is_forgotten() {
            here.now(claims.giveUp(here.granted("k", "a")));
            assertThat(here.told("k", "b")).isEqualTo("GRANTED");
        }

        @Test
        void that_is_given_up_marked_is_lost_at_once() {
            Claim claim = here.granted("k", "a");
            here.now(claims.mark(claim));
            here.now(claims.giveUp(claim));
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
            assertThat(here.told("k", "b")).isEqualTo("IDEMPOTENCY_CONFLICT");
        }

        @Test
        void given_up_waits_for_the_transaction_that_marks_it() {
            Claim claim = here.granted("k", "a");
            Uni<Void> marking = TestDatabase.shared()
                    .connections()
                    .inOrg(here.org())
                    .transaction(session -> claims.mark(session, claim)
                            .chain(() -> session.execute(SqlCall.of("select pg_sleep(0.5)::text")))
                            .replaceWithVoid());
            Uni<Void> afterwards = Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(java.time.Duration.ofMillis(200))
                    .chain(() -> claims.giveUp(claim));
            here.now(Uni.join().all(marking, afterwards).andFailFast());
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
        }
    }

    @Nested
    @DisplayName("An answer")
    class Answer {

        @Test
        void of_more_than_a_megabyte_is_not_kept() {
            byte[] large = new byte[IdempotencyClaims.LARGEST_ANSWER + 1];
            here.now(claims.finish(here.granted("k", "a"), large));
            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
        }

        @Test
        void of_a_megabyte_is() {
            String large = "x".repeat(IdempotencyClaims.LARGEST_ANSWER);
            here.finished("k", "a", large);
            assertThat(here.told("k", "a")).isEqualTo(large);
        }

        @Test
        void stands_nowhere_as_it_was_given_and_neither_does_its_key() {
            here.finished("my-key-1", "create Ada", ANSWER);
            SqlRows rows = here.now(TestDatabase.shared()
                    .connections()
                    .inOrg(here.org())
                    .transaction(session -> session.execute(SqlCall.of(
                            "select to_jsonb(k)::text, answer from idempotency_key k where org_id = $1",
                            here.org().value()))));
            assertThat((String) rows.value(0, 0)).doesNotContain("my-key-1", "Ada", "secret");
            assertThat(new String((byte[]) rows.value(0, 1), UTF_8)).doesNotContain("secret", "arm_");
        }

        @Test
        void is_dropped_when_a_person_is_erased_and_the_request_stays_carried_out() {
            ClaimBench elsewhere = ClaimBench.fresh();
            elsewhere.finished("k", "a", ANSWER);
            here.finished("k", "a", ANSWER);
            Claim underWay = here.granted("l", "a");

            here.now(claims.dropAnswers(here.org()));
            here.now(claims.finish(underWay, ANSWER.getBytes(UTF_8)));

            assertThat(here.told("k", "a")).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
            assertThat(here.told("l", "a")).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
            assertThat(elsewhere.told("k", "a")).isEqualTo(ANSWER);
            here.finished("m", "a", ANSWER);
            assertThat(here.told("m", "a")).as("given afterwards").isEqualTo(ANSWER);
        }

        @Test
        void is_swept_after_a_day_with_its_key() {
            here.finished("old", "a", ANSWER);
            here.later("24:00:00");
            here.finished("new", "a", ANSWER);
            var connections = TestDatabase.shared().connections();
            here.now(new IdempotencySweep(connections.platform(), connections).sweep());
            SqlRows left = here.now(connections
                    .inOrg(here.org())
                    .transaction(session -> session.execute(SqlCall.of(
                            "select key_hash from idempotency_key where org_id = $1",
                            here.org().value()))));
            assertThat(left.size()).isEqualTo(1);
            assertThat(here.told("new", "a")).isEqualTo(ANSWER);
        }
    }

    private static void inProgress(org.assertj.core.api.ThrowableAssert.ThrowingCallable marking) {
        assertThatThrownBy(marking).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().code())
                .hasToString("IDEMPOTENCY_IN_PROGRESS"));
    }
}
