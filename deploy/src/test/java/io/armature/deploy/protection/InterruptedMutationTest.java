package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.deploy.protection.KeyedSender.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A mutation under an idempotency key that is interrupted")
class InterruptedMutationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CAMPAIGN = "createCampaign(input: { name: \"Spring\" }) { id }";
    private static final String ONE = "mutation { " + CAMPAIGN + " }";
    private static final String TWO = "mutation { createAccount(input: { name: \"First\" }) { id } " + CAMPAIGN + " }";

    @Inject
    Applicants applicants;

    @Inject
    Database database;

    private final CompletableFuture<String> released = new CompletableFuture<>();
    private final AtomicBoolean locked = new AtomicBoolean();
    private Api api;
    private KeyedSender caller;

    /** Nobody writes campaigns until the test lets them. */
    @BeforeEach
    void hold() {
        api = applicants.newOrganisation();
        caller = new KeyedSender(api);
        Uni<String> held = Uni.createFrom().completionStage(released);
        database.inOrg(api.org())
                .transaction(session -> session.execute(SqlCall.of("lock table campaigns in exclusive mode"))
                        .invoke(rows -> locked.set(true))
                        .chain(rows -> held))
                .subscribe()
                .with(done -> {});
        assertThat(becomes(locked::get)).isTrue();
    }

    @AfterEach
    void release() {
        released.complete("done");
    }

    @Test
    @DisplayName("by its client's going away is brought to an end, and the client learns of it when it asks again")
    void clientGone() throws IOException {
        try (Socket socket = caller.open("k", ONE)) {
            assertThat(socket.isConnected() && becomes(() -> waiting() == 1)).isTrue();
        }
        Answer meanwhile = caller.send("k", ONE);
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.code()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");

        released.complete("done");

        assertThat(becomes(() -> caller.send("k", ONE).status() == 200)).isTrue();
        Answer answer = caller.send("k", ONE);
        assertThat(answer.replayed()).isTrue();
        assertThat(answer.text()).contains("\"id\"").doesNotContain("errors");
        assertThat(count("campaigns")).isEqualTo(1);
    }

    @Test
    @DisplayName("by the database before anything was done is carried out when it is sent again")
    void nothingDone() {
        Answer first = interrupted(ONE);
        assertThat(first.code()).isEqualTo("UNAVAILABLE");
        assertThat(count("campaigns")).isZero();
        Answer again = caller.send("k", ONE);
        assertThat(again.replayed()).isFalse();
        assertThat(again.text()).doesNotContain("errors");
        assertThat(count("campaigns")).isEqualTo(1);
    }

    @Test
    @DisplayName("by the database after a part of it was done is never carried out again")
    void partDone() {
        Answer first = interrupted(TWO);
        assertThat(first.code()).isEqualTo("UNAVAILABLE");
        assertThat(count("accounts")).isEqualTo(1);
        assertThat(caller.send("k", TWO).code()).isEqualTo("IDEMPOTENCY_ANSWER_LOST");
        assertThat(count("accounts")).isEqualTo(1);
        assertThat(count("campaigns")).isZero();
    }

    private Answer interrupted(String mutation) {
        CompletableFuture<Answer> sent = caller.later("k", mutation, "{}");
        assertThat(becomes(() -> waiting() == 1)).isTrue();
        read("select pg_terminate_backend(pid)::text");
        Answer answer = sent.join();
        released.complete("done");
        return answer;
    }

    private int count(String list) {
        return api.data("{ " + list + " { totalCount } }")
                .at("/" + list + "/totalCount")
                .asInt();
    }

    private int waiting() {
        return read("select pid").size();
    }

    private SqlRows read(String what) {
        SqlCall waiting = SqlCall.of(what + " from pg_stat_activity where wait_event_type = 'Lock'"
                + " and pid <> pg_backend_pid() and query like '%campaigns%'");
        return database.inOrg(api.org()).read(waiting, ReadKind.BY_KEY).await().atMost(PATIENCE);
    }

    private static boolean becomes(BooleanSupplier condition) {
        for (int i = 0; i < 150; i++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(20))
                    .await()
                    .atMost(PATIENCE);
        }
        return false;
    }
}
