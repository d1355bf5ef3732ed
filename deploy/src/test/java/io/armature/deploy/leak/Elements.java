package io.armature.deploy.leak;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.HashSet;
import java.util.Set;

/** Everything that a schema has a name for, as {@link Marked} writes it. */
final class Elements {
    private Elements() {}

    static Set<String> of(GraphQLSchema schema) {
        Set<String> all = new HashSet<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            all.add(":" + type.getName());
            switch (type) {
                case GraphQLFieldsContainer object ->
                    object.getFieldDefinitions().forEach(field -> add(object.getName(), field, all));
                case GraphQLInputObjectType input ->
                    input.getFieldDefinitions().forEach(member -> all.add(input.getName() + "." + member.getName()));
                default -> {}
            }
        }
        return all;
    }

    private static void add(String type, GraphQLFieldDefinition field, Set<String> all) {
        all.add(type + "." + field.getName());
        for (GraphQLArgument argument : field.getArguments()) {
            all.add(type + "." + field.getName() + "(" + argument.getName() + ")");
        }
    }
}
