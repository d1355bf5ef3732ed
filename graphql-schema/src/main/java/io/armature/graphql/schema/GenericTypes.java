package io.armature.graphql.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import io.armature.graphql.scalar.ApiScalars;

/** The types of the generic record API, which no catalog changes. */
final class GenericTypes {
    static final GraphQLInputObjectType ORDER = Inputs.object(
                    TypeNames.RECORD_ORDER, "One step of an order of records.")
            .field(Inputs.field(
                    "field",
                    nonNull(Scalars.GraphQLString),
                    "A field, as the record's type names its value; of other records: the reference, a dot and their"
                            + " field, or the list and .count."))
            .field(GraphQLInputObjectField.newInputObjectField()
                    .name("direction")
                    .type(SharedTypes.ORDER_DIRECTION)
                    .description("Its direction.")
                    .defaultValueProgrammatic("ASC")
                    .build())
            .field(Inputs.field(
                    "component", Scalars.GraphQLString, "Of an ADDRESS or PERSON_NAME: the component, such as city."))
            .field(Inputs.field(
                    "from", StructuredTypes.GEO_POINT_INPUT, "Of a GEO: where distances are measured from."))
            .build();

    static final GraphQLInputObjectType UPSERT = Inputs.object(TypeNames.RECORD_UPSERT, "A row of upsertRecords.")
            .field(Inputs.field("unique", nonNull(ApiScalars.JSON), "Finds the record, such as { id: \"…\" }."))
            .field(Inputs.field("values", nonNull(ApiScalars.JSON), "What the record is to hold."))
            .build();

    private static final GraphQLArgument FIGURES_WHERE =
            Inputs.argument("where", ApiScalars.JSON, "Only of the group's records that meet these conditions.");

    static final GraphQLObjectType AGGREGATE = GraphQLObjectType.newObject()
            .name(TypeNames.RECORD_AGGREGATE)
            .description("A group of records, or all of them.")
            .field(SharedTypes.field("key", ApiScalars.JSON, "What the group shares, by field; null without groupBy."))
            .field(figure("count", Scalars.GraphQLInt, "How many records the group has."))
            .field(figure("countDistinct", ApiScalars.JSON, "The numbers of different values asked for, by field."))
            .field(figure("sum", ApiScalars.JSON, "The sums asked for, by field."))
            .field(figure("avg", ApiScalars.JSON, "The averages asked for, by field."))
            .field(figure("min", ApiScalars.JSON, "The smallest values asked for, by field."))
            .field(figure("max", ApiScalars.JSON, "The largest values asked for, by field."))
            .build();

    private GenericTypes() {}

    private static GraphQLFieldDefinition figure(String name, GraphQLScalarType type, String description) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .type(nonNull(type))
                .description(description)
                .argument(FIGURES_WHERE)
                .build();
    }

    static void add(SchemaDraft draft) {
        draft.type(RecordInterface.type());
        ConnectionTypes.addGeneric(draft);
        BatchTypes.addGeneric(draft);
        draft.type(AGGREGATE);
    }
}
