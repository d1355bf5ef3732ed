package io.armature.graphql.visible;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;

/**
 * A field of an output type, or a member of an input, as far as it depends on others.
 *
 * @param type name of its own type
 * @param required whether an input without it would be of no use
 * @param arguments of a field
 */
record Member(String name, String type, boolean required, List<GraphQLArgument> arguments) {

    /** Of a type; none of one that has no parts. */
    static List<Member> of(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer fields -> of(fields.getFieldDefinitions());
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream().map(Member::of).toList();
            default -> List.of();
        };
    }

    static List<Member> of(List<GraphQLFieldDefinition> fields) {
        return fields.stream()
                .map(field -> new Member(field.getName(), named(field.getType()), false, field.getArguments()))
                .toList();
    }

    private static Member of(GraphQLInputObjectField member) {
        boolean required = GraphQLTypeUtil.isNonNull(member.getType()) && !member.hasSetDefaultValue();
        return new Member(member.getName(), named(member.getType()), required, List.of());
    }

    static boolean required(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    /** Name of a type without its lists and non-nulls. */
    static String named(GraphQLType type) {
        return GraphQLTypeUtil.<GraphQLNamedType>unwrapAllAs(type).getName();
    }
}
