package io.armature.graphql.execute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.limit.Limits;
import io.armature.graphql.schema.ResidentSchemas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The operations that are ready to run. They hold on to types of their schema, so that they are forgotten with it: else a schema
 * that is no longer used would stay in memory as long as one of its operations.
 */
@ApplicationScoped
public class CompiledOperations {
    private static final int MOST = 5_000;

    /**
     * What operations that are the same have in common.
     *
     * @param schema its fingerprint
     * @param text of the document
     * @param operation its name, or empty
     * @param shape of the variables
     * @param views of the saved views that it names
     * @param access shape of the caller's access
     * @param locale of the caller
     * @param limits of the organisation
     */
    record Key(
            String schema,
            String text,
            String operation,
            String shape,
            String views,
            String access,
            Locale locale,
            Limits limits) {}

    private final Cache<Key, Operation> operations =
            Caffeine.newBuilder().maximumSize(MOST).recordStats().build();

    CompiledOperations(ResidentSchemas schemas) {
        schemas.onForgotten(this::forget);
    }

    Operation get(Key key, Supplier<Operation> compiled) {
        return operations.get(key, missing -> compiled.get());
    }

    /** How many were compiled since the start; all other requests ran one that was kept. */
    public long compiled() {
        return operations.stats().missCount();
    }

    private void forget(String schema) {
        operations.asMap().keySet().removeIf(key -> key.schema().equals(schema));
    }
}
