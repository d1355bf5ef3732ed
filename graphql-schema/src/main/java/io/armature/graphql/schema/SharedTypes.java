package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import io.armature.graphql.scalar.ApiScalars;

/** The types that no catalog changes, apart from filters. They refer to nothing by name, so that schemas can share them. */
final class SharedTypes {

    static final GraphQLInterfaceType NODE = GraphQLInterfaceType.newInterface()
            .name(TypeNames.NODE)
            .description("A record of any module. Its id is unique in the organisation and names the module.")
            .field(field("id", nonNull(Scalars.GraphQLID), "The record's id."))
            .build();

    static final GraphQLObjectType PAGE_INFO = GraphQLObjectType.newObject()
            .name("PageInfo")
            .description("Where a page stands in its list.")
            .field(field("hasNextPage", nonNull(Scalars.GraphQLBoolean), "Whether records follow."))
            .field(field("hasPreviousPage", nonNull(Scalars.GraphQLBoolean), "Whether records precede."))
            .field(field("startCursor", Scalars.GraphQLString, "Cursor of the first record; null on an empty page."))
            .field(field("endCursor", Scalars.GraphQLString, "Cursor of the last record; null on an empty page."))
            .build();

    static final GraphQLEnumType ORDER_DIRECTION = GraphQLEnumType.newEnum()
            .name("OrderDirection")
            .description("The direction of an order. Records without a value come last unless asked.")
            .value("ASC", "ASC", "Smallest first, records without a value last.")
            .value("DESC", "DESC", "Largest first, records without a value last.")
            .value("ASC_NULLS_FIRST", "ASC_NULLS_FIRST", "Records without a value first, then smallest first.")
            .value("DESC_NULLS_FIRST", "DESC_NULLS_FIRST", "Records without a value first, then largest first.")
            .build();

    static final GraphQLEnumType DELETED = GraphQLEnumType.newEnum()
            .name("Deleted")
            .description("Which deleted records a list shows; without it, none.")
            .value("WITH", "WITH", "Live and deleted records.")
            .value("ONLY", "ONLY", "Deleted records alone.")
            .build();

    static final GraphQLEnumType GROUP_BY = GraphQLEnumType.newEnum()
            .name("GroupBy")
            .description("How a field's values are grouped.")
            .value("VALUE", "VALUE", "One group per value.")
            .build();

    static final GraphQLEnumType DATE_GROUP_BY = GraphQLEnumType.newEnum()
            .name("DateGroupBy")
            .description(
                    "How days and moments are grouped, in the organisation's time zone. The key of a stretch is when it"
                            + " begins; parts are numbers, shown by datePart.")
            .value("VALUE", "VALUE", "One group per value.")
            .value("DAY", "DAY", "By the day.")
            .value("WEEK", "WEEK", "By the week, from Monday.")
            .value("MONTH", "MONTH", "By the month.")
            .value("QUARTER", "QUARTER", "By the quarter.")
            .value("YEAR", "YEAR", "By the year.")
            .value("FISCAL_QUARTER", "FISCAL_QUARTER", "By the quarter of the organisation's fiscal year.")
            .value("FISCAL_YEAR", "FISCAL_YEAR", "By the organisation's fiscal year.")
            .value("HOUR_OF_DAY", "HOUR_OF_DAY", "A part, 0 to 23; of moments alone.")
            .value("DAY_OF_WEEK", "DAY_OF_WEEK", "A part: 1 is Monday, 7 Sunday.")
            .value("DAY_OF_MONTH", "DAY_OF_MONTH", "A part, 1 to 31.")
            .value("WEEK_OF_YEAR", "WEEK_OF_YEAR", "A part, 1 to 53, as ISO 8601 counts weeks.")
            .value("MONTH_OF_YEAR", "MONTH_OF_YEAR", "A part, 1 to 12.")
            .value("QUARTER_OF_YEAR", "QUARTER_OF_YEAR", "A part, 1 to 4.")
            .value("QUARTER_OF_FISCAL_YEAR", "QUARTER_OF_FISCAL_YEAR", "A part, 1 to 4, of the fiscal year.")
            .build();

    static final GraphQLEnumType ON_ERROR = GraphQLEnumType.newEnum()
            .name("OnError")
            .description("What a batch does when a row is refused.")
            .value("ABORT", "ABORT", "Stores nothing of the batch; the answer is an error naming every refused row.")
            .value("CONTINUE", "CONTINUE", "Stores the other rows; the answer tells what became of each.")
            .build();

    static final GraphQLEnumType WRITE_EFFECT = GraphQLEnumType.newEnum()
            .name("WriteEffect")
            .description("What became of one row of a batch.")
            .value("CREATED", "CREATED", "A record was created.")
            .value("UPDATED", "UPDATED", "The record was changed.")
            .value("UNCHANGED", "UNCHANGED", "The record already was as asked.")
            .value("DELETED", "DELETED", "The record was deleted.")
            .value("SKIPPED", "SKIPPED", "Acceptable, but not stored because of another row.")
            .value("REFUSED", "REFUSED", "Not acceptable; see problem.")
            .build();

    static final GraphQLObjectType WRITE_VIOLATION = GraphQLObjectType.newObject()
            .name("WriteViolation")
            .description("One broken rule of a write.")
            .field(field("field", nonNull(Scalars.GraphQLString), "The field, as the input spells it."))
            .field(field("code", nonNull(Scalars.GraphQLString), "Stable code of the rule."))
            .field(field("message", nonNull(Scalars.GraphQLString), "What to do about it."))
            .field(field("params", ApiScalars.JSON, "The numbers and names in the message."))
            .build();

    static final GraphQLObjectType WRITE_PROBLEM = GraphQLObjectType.newObject()
            .name("WriteProblem")
            .description("Why a row was refused.")
            .field(field("code", nonNull(Scalars.GraphQLString), "Stable code, the same as in errors."))
            .field(field("message", nonNull(Scalars.GraphQLString), "What is wrong."))
            .field(field("field", Scalars.GraphQLString, "The field at fault, if one."))
            .field(field("violations", nonNull(list(nonNull(WRITE_VIOLATION))), "Every broken rule."))
            .build();

    private SharedTypes() {}

    static GraphQLFieldDefinition field(String name, GraphQLOutputType type, String description) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name.intern())
                .type(type)
                .description(description.intern())
                .build();
    }
}
