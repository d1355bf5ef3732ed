package io.armature.graphql.schema;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLOutputType;

/**
 * Fields without arguments, and members of inputs, of types that are the same objects in all schemas. Nothing of a schema is bound to
 * them, so that all schemas share those that are alike; of standard modules nearly all are. They are forgotten with the last schema
 * that has them.
 */
final class SharedMembers {
    private static final Cache<Key, GraphQLFieldDefinition> FIELDS =
            Caffeine.newBuilder().weakValues().build();
    private static final Cache<Key, GraphQLInputObjectField> INPUTS =
            Caffeine.newBuilder().weakValues().build();

    /** @param type by identity, as all types of GraphQL are compared */
    private record Key(String name, Object type, String description) {}

    private SharedMembers() {}

    /**
     * A field of an output type.
     *
     * @param type a constant: neither made for one schema nor referring to a type by name
     */
    static GraphQLFieldDefinition field(String name, GraphQLOutputType type, String description) {
        return FIELDS.get(
                new Key(name, type, description), key -> SharedTypes.field(key.name(), type, key.description()));
    }

    /**
     * A member of an input.
     *
     * @param type a constant: neither made for one schema nor referring to a type by name
     */
    static GraphQLInputObjectField input(String name, GraphQLInputType type, String description) {
        return INPUTS.get(new Key(name, type, description), key -> Inputs.field(key.name(), type, key.description()));
    }
}
