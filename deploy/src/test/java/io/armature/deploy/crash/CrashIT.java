package io.armature.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.process.ServerProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

@DisplayName("The packaged application")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {
    private static final int ROUNDS = 5;
    private static final int CREATES = 200;
    private static final int CLIENTS = 8;
    private static final int KILLED_AFTER = 60;
    private static final int WRITERS = 16;
    private static final int IN_FLIGHT = 6;
    private static final int BATCH = 500;
    private static final String ORG = "crash-test";

    private DataFolder folder;
    private int port;
    private ServerProcess server;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        folder = new DataFolder();
        port = ServerProcess.freePort();
        server = ServerProcess.start(folder.path(), port);
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.kill();
            server.ended();
        }
        folder.close();
    }

    @Test
    @Order(1)
    @Timeout(150)
    @DisplayName("killed five times during 200 creates, has every answered one once and none by halves")
    void killed() throws Exception {
        Map<String, Creates.Answered> promised = new HashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Creates creates = new Creates(server.caller(ORG));
            int enough = KILLED_AFTER + 15 * round;
            ServerProcess victim = server;
            creates.run("T" + round + "-", CREATES, CLIENTS, answered -> {
                if (answered >= enough) {
                    victim.kill();
                }
            });
            assertThat(creates.answered().size()).as("answered before the end").isBetween(enough, CREATES - 1);
            promised.putAll(creates.answered());
            assertThat(server.ended()).isTrue();
            server = ServerProcess.start(folder.path(), port);
            checkStored(promised);
        }
    }

    private void checkStored(Map<String, Creates.Answered> promised) throws IOException, SQLException {
        Map<String, Creates.Answered> stored = stored(server.caller(ORG));
        assertThat(stored).containsAllEntriesOf(promised);
        assertThat(numbers(stored)).as("numbers").hasSize(stored.size());
        for (String half : HalfWritten.QUERIES) {
            assertThat(folder.count(half)).as(half).isZero();
        }
    }

    /** Every account by its tax id; one that is there twice fails. */
    private static Map<String, Creates.Answered> stored(Api api) {
        Map<String, Creates.Answered> all = new HashMap<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = api.data("{ accounts(first: 1000" + after
                            + ") { nodes { id number taxId } pageInfo { hasNextPage endCursor } } }")
                    .get("accounts");
            for (JsonNode node : page.get("nodes")) {
                Creates.Answered account = new Creates.Answered(
                        node.get("id").asText(), node.get("number").asText());
                assertThat(all.put(node.get("taxId").asText(), account)).isNull();
            }
            more = page.at("/pageInfo/hasNextPage").booleanValue();
            after = ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\"";
        }
        return all;
    }

    @Test
    @Order(2)
    @Timeout(60)
    @DisplayName("never gives a number twice to 16 writers at once")
    void numbers() {
        Creates creates = new Creates(server.caller(ORG));
        creates.run("N-", 10 * WRITERS, WRITERS, answered -> {});
        assertThat(creates.answered()).hasSize(10 * WRITERS);
        Map<String, Creates.Answered> all = stored(server.caller(ORG));
        assertThat(numbers(all)).hasSize(all.size());
    }

    @Test
    @Order(3)
    @Timeout(90)
    @DisplayName("told to stop, finishes the requests in flight")
    void terminated() throws Exception {
        Api api = server.caller(ORG);
        try (ExecutorService clients = Executors.newFixedThreadPool(IN_FLIGHT)) {
            List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
            for (int i = 0; i < IN_FLIGHT; i++) {
                String prefix = "S" + i + "-";
                answers.add(CompletableFuture.supplyAsync(() -> createMany(api, prefix), clients));
            }
            Thread.sleep(150);
            long done = answers.stream().filter(CompletableFuture::isDone).count();
            server.terminate();
            for (CompletableFuture<JsonNode> answer : answers) {
                assertThat(answer.join().at("/data/createAccounts/created").asInt())
                        .as(answer.join().toString())
                        .isEqualTo(BATCH);
            }
            assertThat(done).as("answered before it was told to stop").isLessThan(IN_FLIGHT);
        }
        assertThat(server.ended()).isTrue();
        server = ServerProcess.start(folder.path(), port);
        assertThat(folder.count("select count(*) from accounts where tax_id like 'S%-%'"))
                .isEqualTo(IN_FLIGHT * BATCH);
    }

    private static JsonNode createMany(Api api, String prefix) {
        List<Map<String, String>> inputs = IntStream.range(0, BATCH)
                .mapToObj(i -> Map.of("name", "Account " + prefix + i, "taxId", prefix + i))
                .toList();
        return api.post(
                "mutation ($inputs: [AccountInput!]!) { createAccounts(inputs: $inputs) { created } }",
                Map.of("inputs", inputs));
    }

    private static Set<String> numbers(Map<String, Creates.Answered> accounts) {
        Set<String> numbers = new HashSet<>();
        accounts.values().forEach(account -> numbers.add(account.number()));
        return numbers;
    }
}
