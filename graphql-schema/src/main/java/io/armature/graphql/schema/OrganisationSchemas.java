package io.armature.graphql.schema;

import io.armature.metadata.resolve.Catalog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The whole schemas, one per catalog: organisations alike share. */
@ApplicationScoped
public class OrganisationSchemas {
    private final SchemaGenerator generator;
    private final ResidentSchemas resident;

    OrganisationSchemas(SchemaGenerator generator, ResidentSchemas resident) {
        this.generator = generator;
        this.resident = resident;
    }

    /** The schema of a catalog; the answer comes back on the caller's context. */
    public Uni<GeneratedSchema> of(Catalog catalog) {
        return CallersContext.answer(resident.get(catalog.fingerprint(), () -> generator.generate(catalog)));
    }
}
