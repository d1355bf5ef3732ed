package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;

/** Spans of time relative to now, as conditions on dates spell them. */
final class RelativeDates {
    private static final GraphQLEnumType UNIT = GraphQLEnumType.newEnum()
            .name("DateUnit")
            .description("A unit of the calendar, in the organisation's time zone.")
            .value("DAY", "DAY", "A day.")
            .value("WEEK", "WEEK", "A week, Monday to Sunday.")
            .value("MONTH", "MONTH", "A month.")
            .value("QUARTER", "QUARTER", "Three months beginning in January, April, July or October.")
            .value("YEAR", "YEAR", "A year.")
            .build();

    private static final GraphQLInputObjectType SPAN = Inputs.object("RelativeSpan", "So many units.")
            .field(Inputs.field("count", nonNull(Scalars.GraphQLInt), "How many, at least 1."))
            .field(Inputs.field("unit", nonNull(UNIT), "Of what."))
            .build();

    static final GraphQLInputObjectType RANGE = Inputs.oneOf(
                    "RelativeRange", "A span of time relative to now, in the organisation's time zone.")
            .field(Inputs.field("last", SPAN, "This many units back, up to now."))
            .field(Inputs.field("next", SPAN, "This many units ahead, from now."))
            .field(Inputs.field("current", UNIT, "The current day, week, month, quarter or year."))
            .build();

    private RelativeDates() {}
}
