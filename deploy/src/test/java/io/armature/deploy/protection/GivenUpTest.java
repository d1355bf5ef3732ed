package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.limit.Limit;
import io.armature.core.registry.Organisations;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A request that reads a whole organisation")
class GivenUpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SCAN = "{ campaigns(where: { name: { contains: \"needle\" } }) { nodes { id } } }";

    @Inject
    Applicants applicants;

    @Inject
    Database database;

    @Inject
    Organisations organisations;

    private final CompletableFuture<String> released = new CompletableFuture<>();
    private final AtomicBoolean locked = new AtomicBoolean();
    private Api api;

    @BeforeEach
    void hold() {
        api = applicants.newOrganisation();
        api.data(SCAN);
        Uni<String> held = Uni.createFrom().completionStage(released);
        database.inOrg(api.org())
                .transaction(session -> session.execute(SqlCall.of("lock table campaigns in access exclusive mode"))
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
    @DisplayName("is stopped in PostgreSQL when its client goes away")
    void disconnected() throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(api.base()).getPort())) {
            String body = Caught.json(Map.of("query", SCAN));
            String request =
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization:"
                            + " Bearer " + api.token() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(becomes(() -> waiting() == 1)).isTrue();
        }
        assertThat(becomes(() -> waiting() == 0)).isTrue();
    }

    @Test
    @DisplayName("is stopped in PostgreSQL when it takes longer than the organisation's statements may")
    void tooSlow() throws InterruptedException {
        String slug =
                api.data("{ organisation { slug } }").at("/organisation/slug").asText();
        organisations
                .limit(slug, Map.of(Limit.STATEMENT_MILLIS, Optional.of(300)))
                .await()
                .atMost(PATIENCE);
        Thread.sleep(1_100);
        Caught caught = Caught.query(api, SCAN, Map.of());
        assertThat(caught.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(caught.took()).isLessThan(Duration.ofSeconds(3));
        assertThat(becomes(() -> waiting() == 0)).isTrue();
    }

    private long waiting() {
        SqlCall count = SqlCall.of("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and pid <> pg_backend_pid() and query like '%campaigns%'");
        return (Long) database.inOrg(api.org())
                .read(count, ReadKind.BY_KEY)
                .await()
                .atMost(PATIENCE)
                .value(0, 0);
    }

    private static boolean becomes(java.util.function.BooleanSupplier condition) {
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
