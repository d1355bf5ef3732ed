package io.armature.deploy.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers that ask again and again, until closed, for labels that every change-set renames together: an answer that
 * shows two versions has mixed them.
 */
final class VersionReaders implements AutoCloseable {
    private static final long PAUSE_MILLIS = 5;
    private static final String LABELS = """
            { bank: accounts(where: { industry: { eq: "BANKING" } }) { nodes { industryLabel } }
              shop: accounts(where: { industry: { eq: "RETAIL" } }) { nodes { industryLabel } } }""";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    VersionReaders(List<Api> callers) {
        callers.forEach(caller -> threads.execute(() -> ask(caller)));
    }

    private void ask(Api caller) {
        while (!closed.get()) {
            JsonNode answer = caller.post(LABELS, Map.of());
            Set<String> versions = new TreeSet<>();
            answer.findValuesAsText("industryLabel").forEach(versions::add);
            if (answer.has("errors") || versions.size() != 1) {
                wrong.add(answer.toString());
            }
            asked.incrementAndGet();
            pause();
        }
    }

    /** How many answers came so far. */
    int asked() {
        return asked.get();
    }

    /** Answers that were errors or showed more than one version. */
    Queue<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        closed.set(true);
        threads.close();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
