package io.armature.graphql.schema;

import java.time.Duration;

/** Schemas outside of a container. */
public final class TestSchemas {

    private TestSchemas() {}

    public static OrganisationSchemas of(SchemaGenerator generator) {
        return new OrganisationSchemas(generator, 10, Duration.ofMinutes(1));
    }
}
