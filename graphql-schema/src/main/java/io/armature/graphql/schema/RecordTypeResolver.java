package io.armature.graphql.schema;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;

/** Answers graphql-java's question for the type behind a Node, which it has no occasion to ask. */
final class RecordTypeResolver implements TypeResolver {

    @Override
    public GraphQLObjectType getType(TypeResolutionEnvironment environment) {
        throw new IllegalStateException("Records are not read through graphql-java");
    }
}
