package io.armature.graphql.schema;

import java.time.Duration;

/** Schemas outside of a container. */
public final class TestSchemas {

    private TestSchemas() {}

    public static OrganisationSchemas of(CodeFirstApi codeFirst) {
        return new OrganisationSchemas(new SchemaGenerator(codeFirst), 10, Duration.ofMinutes(1));
    }
}
