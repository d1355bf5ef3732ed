package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;

/** Conditions on figures and orders by them. They name fields by text, so that all modules share them (ADR 20). */
final class FigureTypes {
    private static final GraphQLEnumType FIGURE = GraphQLEnumType.newEnum()
            .name("AggregateFigure")
            .description("What groups are ordered by.")
            .value("KEY", "KEY", "What the groups have in common in a field that they are grouped by.")
            .value("COUNT", "COUNT", "How many records a group has; of no field.")
            .value("COUNT_DISTINCT", "COUNT_DISTINCT", "How many different values of a field.")
            .value("SUM", "SUM", "The sum of a field.")
            .value("AVG", "AVG", "The average of a field.")
            .value("MIN", "MIN", "The smallest value of a field.")
            .value("MAX", "MAX", "The largest value of a field.")
            .build();

    private static final GraphQLInputObjectType ORDER_INPUT = Inputs.object(
                    "AggregateOrder", "One step of an order of groups.")
            .field(Inputs.field("figure", nonNull(FIGURE), "What is compared."))
            .field(Inputs.field("field", Scalars.GraphQLString, "Of which field, as groupBy or the figures name it."))
            .field(GraphQLInputObjectField.newInputObjectField()
                    .name("direction")
                    .type(SharedTypes.ORDER_DIRECTION)
                    .description("Its direction.")
                    .defaultValueProgrammatic("ASC")
                    .build())
            .build();

    private static final GraphQLInputObjectType TEST = Inputs.object("FigureFilter", "Conditions on a figure.")
            .field(Inputs.field("field", nonNull(Scalars.GraphQLString), "Of which field, as the figures name it."))
            .field(Inputs.field("is", nonNull(Filters.FIGURE), "What holds of it."))
            .build();

    private static final GraphQLInputObjectType CONDITIONS = conditions(
                    "FigureConditions", "Conditions on the figures of a group; all given members must hold.")
            .build();

    private static final GraphQLInputObjectType HAVING_INPUT = conditions(
                    "AggregateHaving", "Conditions on the figures of a group; all given members must hold.")
            .field(Inputs.field("or", list(nonNull(CONDITIONS)), "At least one of these holds."))
            .field(Inputs.field("not", CONDITIONS, "This does not hold."))
            .build();

    static final GraphQLArgument HAVING =
            Inputs.argument("having", HAVING_INPUT, "Only groups whose figures meet these conditions.");
    static final GraphQLArgument ORDER = Inputs.argument(
            "orderBy",
            list(nonNull(ORDER_INPUT)),
            "Order of the groups, the most important first; the keys decide between equals.");

    private FigureTypes() {}

    private static GraphQLInputObjectType.Builder conditions(String name, String description) {
        return Inputs.object(name, description)
                .field(Inputs.field("count", Filters.COUNT, "How many records the group has."))
                .field(Inputs.field("countDistinct", list(nonNull(TEST)), "How many different values."))
                .field(Inputs.field("sum", list(nonNull(TEST)), "Sums."))
                .field(Inputs.field("avg", list(nonNull(TEST)), "Averages."))
                .field(Inputs.field("min", list(nonNull(TEST)), "Smallest numbers."))
                .field(Inputs.field("max", list(nonNull(TEST)), "Largest numbers."));
    }
}
