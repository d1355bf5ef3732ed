package io.armature.graphql.schema;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;

/** How much heap a schema takes, by the number of its elements. */
public final class SchemaWeight {
    /** Measured, as docs/performance.md has it: what a schema takes by itself, for each of its fields, arguments and members. */
    private static final int BYTES_PER_ELEMENT = 75;

    private static final int KILOBYTE = 1_024;

    private SchemaWeight() {}

    /** Roughly; what schemas share counts for each. */
    public static int kilobytes(GraphQLSchema schema) {
        long elements = 0;
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            elements += elements(type);
        }
        return (int) (elements * BYTES_PER_ELEMENT / KILOBYTE);
    }

    private static long elements(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer fields ->
                fields.getFieldDefinitions().stream()
                        .mapToLong(field -> 1 + field.getArguments().size())
                        .sum();
            case GraphQLInputObjectType input -> input.getFieldDefinitions().size();
            case GraphQLEnumType values -> values.getValues().size();
            default -> 1;
        };
    }
}
