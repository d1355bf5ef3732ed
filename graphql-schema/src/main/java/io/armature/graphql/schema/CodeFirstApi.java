package io.armature.graphql.schema;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import java.util.List;

/**
 * The hand-written part of the API, ready to stand in any schema: nothing in it is bound to a schema yet, all types are
 * referred to by name.
 *
 * @param queries root fields of queries
 * @param mutations root fields of mutations
 * @param types the types they need, shared scalars apart
 * @param code their data fetchers and type resolvers
 */
public record CodeFirstApi(
        List<GraphQLFieldDefinition> queries,
        List<GraphQLFieldDefinition> mutations,
        List<GraphQLNamedType> types,
        GraphQLCodeRegistry code) {

    public CodeFirstApi {
        queries = List.copyOf(queries);
        mutations = List.copyOf(mutations);
        types = List.copyOf(types);
    }

    /** No hand-written part. */
    public static CodeFirstApi none() {
        return new CodeFirstApi(
                List.of(),
                List.of(),
                List.of(),
                GraphQLCodeRegistry.newCodeRegistry().build());
    }
}
