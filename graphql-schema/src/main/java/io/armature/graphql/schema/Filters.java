package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;

/**
 * The condition inputs, one per kind of value, shared by all schemas. Several members of one input must all hold. On a
 * record without the value every condition is false except {@code isNull}, {@code ne}, {@code notIn} and {@code hasNone}.
 */
final class Filters {
    private static final GraphQLInputObjectType ID =
            equality("IDFilter", Scalars.GraphQLID).build();
    private static final GraphQLInputObjectType PICKLIST =
            equality("PicklistFilter", Scalars.GraphQLString).build();
    private static final GraphQLInputObjectType INT =
            ordered("IntFilter", "Int", Scalars.GraphQLInt).build();
    static final GraphQLInputObjectType COUNT = INT;
    private static final GraphQLInputObjectType LONG =
            ordered("LongFilter", "Long", ApiScalars.LONG).build();
    private static final GraphQLInputObjectType DECIMAL =
            ordered("DecimalFilter", "Decimal", ApiScalars.DECIMAL).build();
    static final GraphQLInputObjectType FIGURE = DECIMAL;
    private static final GraphQLInputObjectType DATE = ordered("DateFilter", "Date", ApiScalars.DATE)
            .field(Inputs.field("within", RelativeDates.RANGE, "Lies in a span relative to today."))
            .build();
    private static final GraphQLInputObjectType DATE_TIME = ordered("DateTimeFilter", "DateTime", ApiScalars.DATE_TIME)
            .field(Inputs.field("within", RelativeDates.RANGE, "Lies in a span relative to now."))
            .build();
    private static final GraphQLInputObjectType BOOLEAN = Inputs.object("BooleanFilter", "Conditions on true or false.")
            .field(Inputs.field("eq", Scalars.GraphQLBoolean, "Is this value."))
            .field(Inputs.field("ne", Scalars.GraphQLBoolean, "Is not this value, or has none."))
            .field(Inputs.field("isNull", Scalars.GraphQLBoolean, "Has no value (true) or has one (false)."))
            .build();
    private static final GraphQLInputObjectType STRING = string();
    private static final GraphQLInputObjectType TIME =
            ordered("TimeFilter", "Time", ApiScalars.TIME).build();
    private static final GraphQLInputObjectType DURATION =
            ordered("DurationFilter", "Duration", ApiScalars.DURATION).build();
    private static final GraphQLInputObjectType ADDRESS =
            StructuredFilters.composite("PostalAddressFilter", ValueKind.ADDRESS, STRING);
    private static final GraphQLInputObjectType PERSON_NAME =
            StructuredFilters.composite("PersonNameFilter", ValueKind.PERSON_NAME, STRING);
    private static final GraphQLInputObjectType LONG_TEXT = Inputs.object("LongTextFilter", "Conditions on long text.")
            .field(Inputs.field("contains", Scalars.GraphQLString, "Contains this text, upper and lower case apart."))
            .field(Inputs.field("isNull", Scalars.GraphQLBoolean, "Has no value (true) or has one (false)."))
            .build();

    private static final GraphQLInputObjectType FILE = Inputs.object("FileFilter", "Conditions on a file.")
            .field(Inputs.field("eq", Scalars.GraphQLID, "Is this file."))
            .field(Inputs.field("isNull", Scalars.GraphQLBoolean, "There is none (true) or one (false)."))
            .build();

    private Filters() {}

    /** The conditions a field takes. */
    static GraphQLInputObjectType of(Field field) {
        return switch (field.valueKind()) {
            case TEXT -> STRING;
            case LONG_TEXT -> LONG_TEXT;
            case INTEGER -> INT;
            case LONG -> LONG;
            case DECIMAL -> DECIMAL;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case DATETIME -> DATE_TIME;
            case KEY -> PICKLIST;
            case ID -> field.type().isFile() ? FILE : ID;
            case TIME -> TIME;
            case DURATION -> DURATION;
            case KEYS -> StructuredFilters.KEY_LIST;
            case TAGS -> StructuredFilters.TAGS;
            case JSON -> StructuredFilters.JSON;
            case GEO -> StructuredFilters.GEO;
            case ADDRESS -> ADDRESS;
            case PERSON_NAME -> PERSON_NAME;
            case EXTERNAL_IDS -> StructuredFilters.EXTERNAL_IDS;
        };
    }

    private static GraphQLInputObjectType.Builder equality(String name, GraphQLScalarType scalar) {
        return Inputs.object(name, "Conditions on a value; all given members must hold.")
                .field(Inputs.field("eq", scalar, "Is exactly this value."))
                .field(Inputs.field("ne", scalar, "Is another value, or has none."))
                .field(Inputs.field("in", list(nonNull(scalar)), "Is one of these values."))
                .field(Inputs.field("notIn", list(nonNull(scalar)), "Is none of these values, or has none."))
                .field(Inputs.field("isNull", Scalars.GraphQLBoolean, "Has no value (true) or has one (false)."));
    }

    private static GraphQLInputObjectType.Builder ordered(String name, String rangePrefix, GraphQLScalarType scalar) {
        GraphQLInputObjectType range = Inputs.object(rangePrefix + "Range", "From one value to another, both included.")
                .field(Inputs.field("from", nonNull(scalar), "The smallest value."))
                .field(Inputs.field("to", nonNull(scalar), "The largest value."))
                .build();
        return equality(name, scalar)
                .field(Inputs.field("lt", scalar, "Is smaller or earlier."))
                .field(Inputs.field("lte", scalar, "Is smaller or earlier, or this value."))
                .field(Inputs.field("gt", scalar, "Is larger or later."))
                .field(Inputs.field("gte", scalar, "Is larger or later, or this value."))
                .field(Inputs.field("between", range, "Lies in this range, both ends included."));
    }

    private static GraphQLInputObjectType string() {
        return ordered("StringFilter", "String", Scalars.GraphQLString)
                .description(
                        "Conditions on text; all given members must hold. eq, ne, in and notIn are exact; the others"
                                + " ignore case and accents.")
                .field(Inputs.field("contains", Scalars.GraphQLString, "Contains this text."))
                .field(Inputs.field("startsWith", Scalars.GraphQLString, "Starts with this text."))
                .field(Inputs.field("endsWith", Scalars.GraphQLString, "Ends with this text."))
                .field(Inputs.field(
                        "like", Scalars.GraphQLString, "Matches this pattern: % is any text, _ any one character."))
                .field(Inputs.field("eqIgnoreCase", Scalars.GraphQLString, "Is this text but for case and accents."))
                .build();
    }
}
