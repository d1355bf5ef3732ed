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
        int last = 0;
        while (!closed.get()) {
            try {
                last = checked(caller.post(LABELS, Map.of()), last);
            } catch (RuntimeException e) {
                wrong.add("No GraphQL answer: " + e);
            }
            asked.incrementAndGet();
            pause();
        }
    }

    /** The version that an answer shows; a node that has shown one never goes back to an earlier one. */
    private int checked(JsonNode answer, int last) {
        Set<String> versions = new TreeSet<>(answer.findValuesAsText("industryLabel"));
        if (answer.has("errors") || versions.size() != 1) {
            wrong.add(answer.toString());
            return last;
        }
        int version = Integer.parseInt(versions.iterator().next().substring(1));
        if (version < last) {
            wrong.add("v" + last + ", then " + answer);
        }
        return version;
    }

    /** How many answers came so far. */
    int asked() {
        return asked.get();
    }

    /** Answers that were no GraphQL, errors, showed more than one version, or an earlier one than before. */
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

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
