package io.armature.graphql.sdl;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.visibility.GraphqlFieldVisibility;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The types one can get to from the visible root fields. */
final class ReachableTypes {
    private final GraphqlFieldVisibility visibility;
    private final Set<String> reached = new HashSet<>();
    private final Deque<GraphQLNamedType> open = new ArrayDeque<>();

    private ReachableTypes(GraphqlFieldVisibility visibility) {
        this.visibility = visibility;
    }

    static Set<String> of(GraphQLSchema schema, GraphqlFieldVisibility visibility) {
        ReachableTypes types = new ReachableTypes(visibility);
        types.reach(schema.getQueryType());
        Optional.ofNullable(schema.getMutationType()).ifPresent(types::reach);
        while (!types.open.isEmpty()) {
            types.neighbours(types.open.remove()).forEach(types::reach);
        }
        return types.reached;
    }

    private void reach(GraphQLType type) {
        GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
        if (reached.add(named.getName())) {
            open.add(named);
        }
    }

    private Stream<? extends GraphQLType> neighbours(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLObjectType object -> Stream.concat(object.getInterfaces().stream(), fieldTypes(object));
            case GraphQLFieldsContainer container -> fieldTypes(container);
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream().map(GraphQLInputObjectField::getType);
            default -> Stream.empty();
        };
    }

    private Stream<? extends GraphQLType> fieldTypes(GraphQLFieldsContainer container) {
        return visibility.getFieldDefinitions(container).stream().flatMap(ReachableTypes::types);
    }

    private static Stream<? extends GraphQLType> types(GraphQLFieldDefinition field) {
        return Stream.concat(
                Stream.of(field.getType()), field.getArguments().stream().map(GraphQLArgument::getType));
    }
}
