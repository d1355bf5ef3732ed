package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.model.ValueKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The GraphQL type of each kind of value: a scalar, a list of texts, or an object. */
final class ValueTypes {
    private static final GraphQLList TEXTS = list(nonNull(Scalars.GraphQLString));

    private static final GraphQLList EXTERNAL_IDS = list(nonNull(StructuredTypes.EXTERNAL_ID));
    private static final GraphQLList EXTERNAL_ID_INPUTS = list(nonNull(StructuredTypes.EXTERNAL_ID_INPUT));

    private static final Map<ValueKind, GraphQLNonNull> PRESENT = Arrays.stream(ValueKind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> nonNull(output(kind))));

    private ValueTypes() {}

    /** The type that shows a value. */
    static GraphQLOutputType output(ValueKind kind) {
        return switch (kind) {
            case KEYS, TAGS -> TEXTS;
            case GEO -> StructuredTypes.GEO_POINT;
            case ADDRESS -> StructuredTypes.POSTAL_ADDRESS;
            case PERSON_NAME -> StructuredTypes.PERSON_NAME;
            case EXTERNAL_IDS -> EXTERNAL_IDS;
            case TEXT, LONG_TEXT, KEY, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, ID, TIME, DURATION, JSON ->
                scalar(kind);
        };
    }

    /** The same where there always is a value. */
    static GraphQLOutputType present(ValueKind kind) {
        return Objects.requireNonNull(PRESENT.get(kind));
    }

    /** The type that a caller writes a value in. */
    static GraphQLInputType input(ValueKind kind) {
        return switch (kind) {
            case KEYS, TAGS -> TEXTS;
            case GEO -> StructuredTypes.GEO_POINT_INPUT;
            case ADDRESS -> StructuredTypes.POSTAL_ADDRESS_INPUT;
            case PERSON_NAME -> StructuredTypes.PERSON_NAME_INPUT;
            case EXTERNAL_IDS -> EXTERNAL_ID_INPUTS;
            case TEXT, LONG_TEXT, KEY, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, ID, TIME, DURATION, JSON ->
                scalar(kind);
        };
    }

    /** The scalar of a kind of value that has one, the same in and out. */
    static GraphQLScalarType scalar(ValueKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, KEY -> Scalars.GraphQLString;
            case INTEGER -> Scalars.GraphQLInt;
            case LONG -> ApiScalars.LONG;
            case DECIMAL -> ApiScalars.DECIMAL;
            case BOOLEAN -> Scalars.GraphQLBoolean;
            case DATE -> ApiScalars.DATE;
            case DATETIME -> ApiScalars.DATE_TIME;
            case TIME -> ApiScalars.TIME;
            case DURATION -> ApiScalars.DURATION;
            case JSON -> ApiScalars.JSON;
            case ID -> Scalars.GraphQLID;
            case KEYS, TAGS, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(kind + " is no scalar");
        };
    }
}
