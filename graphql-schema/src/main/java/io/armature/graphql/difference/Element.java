package io.armature.graphql.difference;

import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** One part of a type. */
sealed interface Element {

    /** A field of an object: what a document may select. */
    record Output(GraphQLType type) implements Element {}

    /** An argument or a field of an input. */
    record Input(GraphQLType type, boolean hasDefault) implements Element {}

    /** A value of an enum, or a type of a union. */
    record Member() implements Element {}

    /** The type as a document would write it; empty for members. */
    default String spelled() {
        return switch (this) {
            case Output output -> GraphQLTypeUtil.simplePrint(output.type());
            case Input input -> GraphQLTypeUtil.simplePrint(input.type());
            case Member member -> "";
        };
    }

    /** Whether documents that do not name it are refused. */
    default boolean mustBeGiven() {
        return this instanceof Input input && !input.hasDefault() && input.type() instanceof GraphQLNonNull;
    }

    /** Whether documents written for this may fail when it is that. */
    default boolean breaksAs(Element other) {
        return switch (this) {
            case Output output -> !spelledStricter(other, this);
            case Input input -> !spelledStricter(this, other);
            case Member member -> false;
        };
    }

    /** Whether the one is the other with fewer nulls: an output may become so, an input may have been so. */
    private static boolean spelledStricter(Element strict, Element loose) {
        return strict.spelled().equals(loose.spelled() + "!");
    }
}
