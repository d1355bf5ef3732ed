package io.armature.graphql.codefirst;

import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.Directives;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.idl.ScalarInfo;

/** Copies of a schema's elements that refer to their types by name. */
final class Unbound {

    private Unbound() {}

    static GraphQLObjectType object(GraphQLObjectType type) {
        return GraphQLObjectType.newObject()
                .name(type.getName())
                .description(type.getDescription())
                .fields(type.getFieldDefinitions().stream().map(Unbound::field).toList())
                .build();
    }

    static GraphQLInputObjectType input(GraphQLInputObjectType type) {
        GraphQLInputObjectType.Builder copy = GraphQLInputObjectType.newInputObject()
                .name(type.getName())
                .description(type.getDescription())
                .fields(type.getFieldDefinitions().stream().map(Unbound::member).toList());
        return type.isOneOf()
                ? copy.withAppliedDirective(Directives.OneOfDirective.toAppliedDirective())
                        .build()
                : copy.build();
    }

    static GraphQLFieldDefinition field(GraphQLFieldDefinition field) {
        return field.transform(copy -> copy.type((GraphQLOutputType) byName(field.getType()))
                .replaceArguments(
                        field.getArguments().stream().map(Unbound::argument).toList()));
    }

    private static GraphQLArgument argument(GraphQLArgument argument) {
        return argument.transform(copy -> copy.type((GraphQLInputType) byName(argument.getType())));
    }

    private static GraphQLInputObjectField member(GraphQLInputObjectField member) {
        return member.transform(copy -> copy.type((GraphQLInputType) byName(member.getType())));
    }

    private static GraphQLType byName(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull required -> GraphQLNonNull.nonNull(byName(required.getWrappedType()));
            case GraphQLList list -> GraphQLList.list(item(byName(list.getWrappedType())));
            case GraphQLNamedType named
            when ScalarInfo.isGraphqlSpecifiedScalar(named.getName()) -> specified(named.getName());
            case GraphQLNamedType named -> typeRef(CodeFirstReader.apiName(named.getName()));
            default -> throw new IllegalStateException("Not a type of GraphQL: " + type);
        };
    }

    /** The library's own scalar of that name: SmallRye brings others, and a schema takes one of each. */
    private static GraphQLType specified(String name) {
        return ScalarInfo.GRAPHQL_SPECIFICATION_SCALARS.stream()
                .filter(scalar -> scalar.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** No list of the API holds null; SmallRye cannot say so without making the list itself non-null. */
    private static GraphQLType item(GraphQLType type) {
        return type instanceof GraphQLNonNull ? type : GraphQLNonNull.nonNull(type);
    }
}
