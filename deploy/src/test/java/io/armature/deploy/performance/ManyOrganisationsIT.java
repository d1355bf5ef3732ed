package io.armature.deploy.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.home.Home;
import io.armature.deploy.postgres.EmbeddedServer;
import io.armature.deploy.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sizes by {@code -Dmany.organisations} and {@code -Dmany.customised}; docs/performance.md has 10,000 and 500. */
@DisplayName("A node with one gigabyte of heap")
class ManyOrganisationsIT {
    private static final Logger LOG = Logger.getLogger(ManyOrganisationsIT.class);
    private static final int ORGANISATIONS = Integer.getInteger("many.organisations", 2_000);
    private static final int CUSTOMISED = Integer.getInteger("many.customised", 100);
    private static final int ROUNDS = 2;
    private static final int CLIENTS = 8;
    private static final String MODEL = """
            mutation { changeMetadata(changes: [
              { createField: { module: "accounts", name: "modelField", label: "Model", type: TEXT } }
              { createField: { module: "contacts", name: "shoeSize", label: "Shoe size", type: INTEGER } }
              { addPicklistValue: { picklist: "industry", key: "SPACE", label: "Space" } }
            ]) { version } }""";

    @TempDir
    private static Path folder;

    @Test
    @Timeout(600)
    @DisplayName("serves every one of many organisations, customised ones by their own schema")
    void served() throws Exception {
        try (EmbeddedServer database = EmbeddedServer.start(new Home(folder.resolve("database")).prepare())) {
            int port = ServerProcess.freePort();
            ServerProcess server = ServerProcess.start(
                    folder.resolve("node"),
                    port,
                    Map.of("ARMATURE_DATABASE_URL", database.owner().uri(), ServerProcess.HEAP, "1g"));
            try {
                Api model = server.caller("model");
                model.data(MODEL);
                ManyTenants.create(database.owner(), ORGANISATIONS, CUSTOMISED, model.org());
                List<Api> callers = ManyTenants.callers("http://127.0.0.1:" + port, ORGANISATIONS);
                long empty = server.usedHeap();
                LOG.infof("%,d bytes of heap in use before the first request", empty);
                for (int round = 1; round <= ROUNDS; round++) {
                    ask(callers, round);
                    long used = server.usedHeap();
                    LOG.infof("%,d bytes of heap in use after round %d", used, round);
                }
                assertThat(callers.getFirst().code("{ accounts { nodes { field2 } } }", Map.of()))
                        .isEqualTo("GRAPHQL_VALIDATION_FAILED");
            } finally {
                server.stop();
            }
        }
    }

    /** Every organisation once, in an order that mixes customised and other ones. */
    private static void ask(List<Api> callers, int round) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < callers.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(round));
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Queue<Long> micros = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> {
                    for (int at = next.getAndIncrement(); at < order.size(); at = next.getAndIncrement()) {
                        one(callers.get(order.get(at)), order.get(at) + 1, wrong, micros);
                    }
                });
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<Long> sorted = micros.stream().sorted().toList();
        LOG.infof(
                "Round %d: %d organisations, %d customised, in %.1f s; a request took %.1f ms in the middle, %.1f ms at 99 %%",
                round,
                callers.size(),
                CUSTOMISED,
                took.toMillis() / 1e3,
                sorted.get(sorted.size() / 2) / 1e3,
                sorted.get(sorted.size() * 99 / 100) / 1e3);
        assertThat(wrong).isEmpty();
    }

    private static void one(Api caller, int number, Queue<String> wrong, Queue<Long> micros) {
        String own = number <= CUSTOMISED ? " field" + number : "";
        long start = System.nanoTime();
        JsonNode answer = caller.post("{ accounts(first: 5) { nodes { id name" + own + " } totalCount } }", Map.of());
        micros.add((System.nanoTime() - start) / 1_000);
        if (answer.at("/data/accounts/totalCount").asInt(-1) != 0) {
            wrong.add(number + ": " + answer);
        }
    }
}
