package io.armature.graphql.codefirst;

import graphql.schema.GraphQLSchema;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.SchemaGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the schema generator, which knows the code-first part that SmallRye GraphQL built at start. */
@ApplicationScoped
class CodeFirstApis {

    @Produces
    @Singleton
    SchemaGenerator schemaGenerator(GraphQLSchema builtBySmallRye) {
        CodeFirstApi api = CodeFirstReader.read(builtBySmallRye);
        return new SchemaGenerator(api);
    }
}
