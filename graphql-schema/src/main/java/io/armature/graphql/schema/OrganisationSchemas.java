package io.armature.graphql.schema;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.metadata.resolve.Catalog;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The whole schemas in use, one per catalog: organisations alike share. A schema not used for long, or one too many, is
 * forgotten and made again when asked for.
 */
@ApplicationScoped
public class OrganisationSchemas {
    private final AsyncCache<String, GeneratedSchema> schemas;
    private final SchemaGenerator generator;

    OrganisationSchemas(
            SchemaGenerator generator,
            @ConfigProperty(name = "armature.graphql.resident-schemas", defaultValue = "300") int resident,
            @ConfigProperty(name = "armature.graphql.forget-schemas-after", defaultValue = "PT1H") Duration unused) {
        this.generator = generator;
        this.schemas = Caffeine.newBuilder()
                .maximumSize(resident)
                .expireAfterAccess(unused)
                .executor(Infrastructure.getDefaultExecutor())
                .buildAsync();
    }

    /**
     * The schema of a catalog. Made at most once at a time however many ask, off the event loop; the answer comes back on
     * the caller's context.
     */
    public Uni<GeneratedSchema> of(Catalog catalog) {
        return CallersContext.answer(schemas.get(catalog.fingerprint(), key -> generator.generate(catalog)));
    }
}
