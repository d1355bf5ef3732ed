package io.armature.graphql.schema;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.schema.GraphQLTypeReference;

/** References to types by name. One names the type of whichever schema it stands in, so that all schemas share it. */
final class TypeReferences {
    private static final LoadingCache<String, GraphQLTypeReference> ALL =
            Caffeine.newBuilder().weakValues().build(GraphQLTypeReference::typeRef);

    private TypeReferences() {}

    /** The type of this name in the schema that the reference becomes part of. */
    static GraphQLTypeReference typeRef(String name) {
        return ALL.get(name);
    }
}
