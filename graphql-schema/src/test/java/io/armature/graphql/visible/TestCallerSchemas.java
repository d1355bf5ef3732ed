package io.armature.graphql.visible;

import io.armature.core.access.Access;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.SchemaElements;
import io.armature.graphql.schema.SchemaGenerator;
import io.armature.graphql.schema.TestSchemas;
import io.armature.metadata.resolve.Catalog;

/** Schemas of callers outside of a container. */
public final class TestCallerSchemas {

    private TestCallerSchemas() {}

    public static CallerSchemas of(CodeFirstApi codeFirst) {
        SchemaGenerator generator = new SchemaGenerator(codeFirst);
        return new CallerSchemas(TestSchemas.of(generator), generator, TestSchemas.resident());
    }

    /** Made anew, whatever is hidden. */
    public static GeneratedSchema narrowed(SchemaGenerator generator, Catalog catalog, Access access) {
        SchemaElements elements = generator.elements(catalog);
        return generator.build(Narrowing.of(elements, HiddenElements.of(elements, new CallerView(access, catalog))));
    }
}
