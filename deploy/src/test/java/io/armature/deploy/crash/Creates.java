package io.armature.deploy.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Creates accounts one by one from several threads, and remembers which of them were answered. */
final class Creates {
    private static final String CREATE = "mutation ($name: String!, $taxId: String!) {"
            + " createAccount(input: { name: $name, taxId: $taxId }) { id number } }";

    /** An account as the answer showed it. */
    record Answered(String id, String number) {}

    private final Api api;
    private final Map<String, Answered> answered = new ConcurrentHashMap<>();

    Creates(Api api) {
        this.api = api;
    }

    /**
     * Creates {@code count} accounts whose tax id is the prefix and a number; ends when all are answered or have failed.
     *
     * @param afterEach told how many have been answered so far
     */
    void run(String prefix, int count, int threads, IntConsumer afterEach) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                clients.execute(() -> {
                    for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                        create(prefix + at);
                        afterEach.accept(answered.size());
                    }
                });
            }
        }
    }

    /** By tax id. */
    Map<String, Answered> answered() {
        return answered;
    }

    /** What is not answered may be there or not: only answers are promises. */
    private void create(String taxId) {
        answer(taxId)
                .filter(account -> account.hasNonNull("id"))
                .map(account -> new Answered(
                        account.get("id").asText(), account.get("number").asText()))
                .ifPresent(account -> answered.put(taxId, account));
    }

    private Optional<JsonNode> answer(String taxId) {
        try {
            JsonNode response = api.post(CREATE, Map.of("name", "Account " + taxId, "taxId", taxId));
            return Optional.of(response.at("/data/createAccount"));
        } catch (UncheckedIOException serverGone) {
            return Optional.empty();
        }
    }
}
