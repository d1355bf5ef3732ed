package io.armature.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.TestDatabase;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The keys of an issuer")
class SigningKeysTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Vertx vertx = TestDatabase.shared().vertx();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final SigningKeys keys = new SigningKeys(new IssuerDocuments(vertx), new IssuerAddresses(true), clock);
    private TestIssuer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = TestIssuer.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void are_fetched_once_and_kept() {
        assertThat(knows(issuer.key().getKeyId())).isTrue();
        assertThat(knows(issuer.key().getKeyId())).isTrue();
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void are_fetched_once_for_many_who_ask_at_once_and_each_is_answered_where_it_asked() {
        Context loop = vertx.getOrCreateContext();
        Uni<Context> asked = Uni.createFrom()
                .emitter(emitter -> loop.runOnContext(start -> keys.of(
                                issuer.address(), Optional.of(issuer.key().getKeyId()))
                        .subscribe()
                        .with(found -> emitter.complete(Vertx.currentContext()), emitter::fail)));
        List<Context> answered = Uni.join()
                .all(Stream.generate(() -> asked).limit(20).toList())
                .andFailFast()
                .await()
                .atMost(SOON);
        assertThat(answered).allMatch(context -> context == loop);
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void are_fetched_anew_for_a_key_not_known_and_then_not_for_ten_seconds() {
        assertThat(knows(issuer.key().getKeyId())).isTrue();
        issuer.rotate(true);
        assertThat(knows(issuer.key().getKeyId())).isTrue();
        assertThat(issuer.fetches()).isEqualTo(2);

        issuer.rotate(true);
        assertThat(knows(issuer.key().getKeyId())).isFalse();
        assertThat(knows("made-up")).isFalse();
        assertThat(issuer.fetches()).isEqualTo(2);

        now = now.plusSeconds(10);
        assertThat(knows(issuer.key().getKeyId())).isTrue();
        assertThat(issuer.fetches()).isEqualTo(3);
    }

    @Test
    void that_were_withdrawn_are_forgotten_after_ten_minutes() {
        String old = issuer.key().getKeyId();
        assertThat(knows(old)).isTrue();
        issuer.rotate(false);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(knows(old)).isFalse();
    }

    @Test
    void are_good_for_an_hour_while_the_issuer_does_not_answer() {
        String known = issuer.key().getKeyId();
        assertThat(knows(known)).isTrue();
        issuer.close();
        now = now.plus(Duration.ofMinutes(59));
        assertThat(knows(known)).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertUnavailable(() -> knows(known));
    }

    @Test
    void are_unavailable_when_nobody_answers_and_not_asked_for_again_at_once() throws IOException {
        String known = issuer.key().getKeyId();
        String address = issuer.address();
        issuer.close();
        assertUnavailable(() -> knows(address, known));
        assertUnavailable(() -> knows(address, known));
        now = now.plusSeconds(5);
        assertUnavailable(() -> knows(address, known));
    }

    @Test
    void are_unavailable_within_seconds_when_the_issuer_hangs() {
        issuer.fallSilent();
        long before = System.nanoTime();
        assertUnavailable(() -> knows(issuer.key().getKeyId()));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void are_not_taken_from_who_claims_to_be_another() {
        issuer.claimToBe("https://login.example.org");
        assertUnavailable(() -> knows(issuer.key().getKeyId()));
        assertThat(issuer.fetches()).isZero();
    }

    private boolean knows(String keyId) {
        return knows(issuer.address(), keyId);
    }

    private boolean knows(String address, String keyId) {
        return keys.of(address, Optional.of(keyId)).await().atMost(SOON).mayKnow(Optional.of(keyId));
    }

    private static void assertUnavailable(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().code())
                .isEqualTo(ProblemCode.UNAVAILABLE));
    }
}
