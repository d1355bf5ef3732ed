package io.armature.deploy.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writers that create accounts, one after the other, until closed. A write may be refused as stale when the catalog
 * changes twice under it; anything else but the record is wrong.
 */
final class AccountWriters implements AutoCloseable {
    private static final long PAUSE_MILLIS = 5;
    private static final String CREATE = "mutation { createAccount(input: { name: \"Under load\" }) { id } }";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    AccountWriters(List<Api> callers) {
        callers.forEach(caller -> threads.execute(() -> write(caller)));
    }

    private void write(Api caller) {
        while (!closed.get()) {
            try {
                count(caller.post(CREATE, Map.of()));
            } catch (RuntimeException e) {
                wrong.add("No GraphQL answer: " + e);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(JsonNode answer) {
        if (answer.at("/data/createAccount/id").isTextual()) {
            created.incrementAndGet();
        } else if (answer.at("/errors/0/extensions/code").asText().equals("METADATA_CONFLICT")) {
            stale.incrementAndGet();
        } else {
            wrong.add(answer.toString());
        }
    }

    int created() {
        return created.get();
    }

    /** How many were refused with METADATA_CONFLICT. */
    int stale() {
        return stale.get();
    }

    /** Answers that were neither. */
    Queue<String> wrong() {
        return wrong;
    }

    /** Waits for the requests under way; what was counted is final then. */
    void finish() {
        closed.set(true);
        threads.close();
    }

    @Override
    public void close() {
        finish();
    }
}
