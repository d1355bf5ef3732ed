package io.armature.graphql.schema;

import graphql.Directives;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;

/**
 * The small pieces all input types are made of. Names and descriptions are interned: they are most of what a schema
 * weighs, and alike in nearly every one.
 */
final class Inputs {
    private static final GraphQLAppliedDirective ONE_OF = Directives.OneOfDirective.toAppliedDirective();

    private Inputs() {}

    static GraphQLInputObjectType.Builder object(String name, String description) {
        return GraphQLInputObjectType.newInputObject().name(name.intern()).description(description.intern());
    }

    /** An input of which exactly one member is given. */
    static GraphQLInputObjectType.Builder oneOf(String name, String description) {
        return object(name, description).withAppliedDirective(ONE_OF);
    }

    static GraphQLInputObjectField field(String name, GraphQLInputType type, String description) {
        return GraphQLInputObjectField.newInputObjectField()
                .name(name.intern())
                .type(type)
                .description(description.intern())
                .build();
    }

    static GraphQLArgument argument(String name, GraphQLInputType type, String description) {
        return GraphQLArgument.newArgument()
                .name(name.intern())
                .type(type)
                .description(description.intern())
                .build();
    }

    static GraphQLArgument argument(String name, GraphQLInputType type, String description, Object defaultValue) {
        return GraphQLArgument.newArgument()
                .name(name.intern())
                .type(type)
                .description(description.intern())
                .defaultValueProgrammatic(defaultValue)
                .build();
    }
}
