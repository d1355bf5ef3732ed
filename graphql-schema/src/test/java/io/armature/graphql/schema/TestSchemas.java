package io.armature.graphql.schema;

import java.time.Duration;

/** Schemas outside of a container. */
public final class TestSchemas {

    private TestSchemas() {}

    public static OrganisationSchemas of(SchemaGenerator generator) {
        return new OrganisationSchemas(generator, resident());
    }

    /** As many as fit a quarter of the heap. */
    public static ResidentSchemas resident() {
        return resident(25);
    }

    /** As many as fit a part of the heap. */
    public static ResidentSchemas resident(int percent) {
        return new ResidentSchemas(percent, Duration.ofMinutes(1));
    }
}
