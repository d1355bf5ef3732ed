package io.armature.graphql.schema;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The schemas in use, whole and narrowed ones, by their fingerprints. They may fill a part of the heap: one more than fits, or one
 * not used for long, is forgotten and made again when asked for.
 */
@ApplicationScoped
public class ResidentSchemas {
    private static final int KILOBYTE = 1_024;

    private final AsyncCache<String, GeneratedSchema> schemas;
    private final List<Consumer<String>> forgotten = new CopyOnWriteArrayList<>();

    ResidentSchemas(
            @ConfigProperty(name = "armature.graphql.schema-heap-percent", defaultValue = "25") int percent,
            @ConfigProperty(name = "armature.graphql.forget-schemas-after", defaultValue = "PT1H") Duration unused) {
        this.schemas = Caffeine.newBuilder()
                .maximumWeight(Runtime.getRuntime().maxMemory() / KILOBYTE * percent / 100)
                .weigher((String fingerprint, GeneratedSchema schema) -> SchemaWeight.kilobytes(schema.schema()))
                .expireAfterAccess(unused)
                .removalListener(this::removed)
                .executor(Infrastructure.getDefaultExecutor())
                .buildAsync();
    }

    /**
     * The schema of a fingerprint, made at most once at a time however many ask, off the event loop.
     *
     * @param fingerprint of the schema that {@code made} makes
     */
    public CompletableFuture<GeneratedSchema> get(String fingerprint, Supplier<GeneratedSchema> made) {
        return schemas.get(fingerprint, key -> made.get());
    }

    /** Has someone told the fingerprint of each schema that is forgotten, to let go of what holds on to its types. */
    public void onForgotten(Consumer<String> told) {
        forgotten.add(told);
    }

    private void removed(@Nullable String fingerprint, @Nullable GeneratedSchema schema, RemovalCause cause) {
        if (fingerprint != null) {
            forgotten.forEach(told -> told.accept(fingerprint));
        }
    }
}
