package io.armature.graphql.schema;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.model.ValueKind;

/** The scalar of each kind of value, the same in and out. */
final class ValueScalars {

    private ValueScalars() {}

    static GraphQLScalarType of(ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY -> Scalars.GraphQLString;
            case INTEGER -> Scalars.GraphQLInt;
            case LONG -> ApiScalars.LONG;
            case DECIMAL -> ApiScalars.DECIMAL;
            case BOOLEAN -> Scalars.GraphQLBoolean;
            case DATE -> ApiScalars.DATE;
            case DATETIME -> ApiScalars.DATE_TIME;
            case ID -> Scalars.GraphQLID;
        };
    }
}
