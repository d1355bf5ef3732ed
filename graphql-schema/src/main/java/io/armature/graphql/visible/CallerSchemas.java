package io.armature.graphql.visible;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.access.Access;
import io.armature.graphql.schema.CallersContext;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.OrganisationSchemas;
import io.armature.graphql.schema.ResidentSchemas;
import io.armature.graphql.schema.SchemaElements;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.metadata.resolve.Catalog;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The schemas as callers see them. Callers to whom the same is hidden share one, whatever their roles and organisations; to
 * whom nothing is hidden, the catalog's own. What is hidden from a kind of caller is remembered longer than the schema, as a
 * fingerprint.
 */
@ApplicationScoped
public class CallerSchemas {
    private static final int MOST_KINDS = 20_000;

    private record Kind(String catalog, String shape) {}

    private final OrganisationSchemas whole;
    private final SchemaGenerator generator;
    private final AsyncCache<Kind, String> fingerprints;
    private final ResidentSchemas resident;

    CallerSchemas(OrganisationSchemas whole, SchemaGenerator generator, ResidentSchemas resident) {
        this.whole = whole;
        this.generator = generator;
        this.resident = resident;
        this.fingerprints = Caffeine.newBuilder()
                .maximumSize(MOST_KINDS)
                .executor(Infrastructure.getDefaultExecutor())
                .buildAsync();
    }

    /** What of a catalog's schema is there for a caller. Made off the event loop, at most once at a time. */
    public Uni<GeneratedSchema> of(Catalog catalog, Access access) {
        if (access == Access.full()) {
            return whole.of(catalog);
        }
        Kind kind = new Kind(catalog.fingerprint(), access.shape());
        return CallersContext.answer(fingerprints.get(
                        kind, key -> hidden(generator.elements(catalog), access).fingerprint()))
                .chain(hidden -> of(catalog, access, hidden));
    }

    private Uni<GeneratedSchema> of(Catalog catalog, Access access, String hidden) {
        return hidden.isEmpty()
                ? whole.of(catalog)
                : CallersContext.answer(resident.get(
                        Narrowing.fingerprint(catalog.fingerprint(), hidden), () -> narrowed(catalog, access)));
    }

    private GeneratedSchema narrowed(Catalog catalog, Access access) {
        SchemaElements elements = generator.elements(catalog);
        return generator.build(Narrowing.of(elements, hidden(elements, access)));
    }

    private static HiddenElements hidden(SchemaElements elements, Access access) {
        return HiddenElements.of(elements, new CallerView(access, elements.catalog()));
    }
}
