package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import io.armature.graphql.scalar.ApiScalars;
import java.util.List;
import java.util.stream.Stream;

/** {@code record}, {@code records}, {@code createRecord} and the other root fields that name their module. */
final class GenericRoots {
    private static final GraphQLArgument MODULE =
            Inputs.argument("module", nonNull(Scalars.GraphQLString), "Name of the module, as modules lists it.");
    private static final GraphQLArgument UNIQUE = Inputs.argument(
            "unique", nonNull(ApiScalars.JSON), "Picks out the record by a value no two share: { id: \"…\" }.");
    private static final GraphQLArgument VALUES =
            Inputs.argument("values", nonNull(ApiScalars.JSON), "The values, as the module's own input has them.");
    private static final GraphQLArgument MANY_VALUES =
            Inputs.argument("values", nonNull(list(nonNull(ApiScalars.JSON))), "One object per record.");
    private static final GraphQLArgument SET =
            Inputs.argument("set", nonNull(ApiScalars.JSON), "The new values; null clears.");
    private static final GraphQLArgument ROWS =
            Inputs.argument("rows", nonNull(list(nonNull(GenericTypes.UPSERT))), "One per record.");

    private static final List<GraphQLArgument> FIGURES = List.of(
            names(
                    "groupBy",
                    "Fields that the groups have in common, of other records the reference, a dot and their field; days and"
                            + " moments also by stretches of the calendar: the field, a colon and MONTH, say."),
            names("countDistinct", "Fields whose different values to count."),
            names("sum", "Fields to sum."),
            names("avg", "Fields to average."),
            names("min", "Fields whose smallest value to tell."),
            names("max", "Fields whose largest value to tell."),
            FigureTypes.HAVING,
            FigureTypes.ORDER,
            RootQuery.GROUPS);

    private GenericRoots() {}

    static void add(SchemaDraft draft) {
        query(
                draft,
                GenericField.RECORD,
                typeRef(TypeNames.RECORD),
                "One record of a module; null if it does not exist or may not be seen.",
                List.of(RootQuery.ID));
        query(
                draft,
                GenericField.RECORD_BY,
                typeRef(TypeNames.RECORD),
                "One record of a module by a unique value.",
                List.of(UNIQUE));
        query(
                draft,
                GenericField.RECORDS,
                typeRef(TypeNames.RECORD_CONNECTION),
                "The records of a module. A page has 50 unless asked.",
                ListArguments.generic());
        query(
                draft,
                GenericField.RECORDS_AGGREGATE,
                list(nonNull(typeRef(TypeNames.RECORD_AGGREGATE))),
                "Counts, sums, averages and extremes of a module's records, in groups or, without groupBy, of all.",
                Stream.concat(Stream.of(ListArguments.GENERIC_WHERE), figures().stream())
                        .toList());
        addWrites(draft);
    }

    /** The arguments of figures. */
    static List<GraphQLArgument> figures() {
        return FIGURES;
    }

    private static void addWrites(SchemaDraft draft) {
        one(draft, GenericField.CREATE_RECORD, "Creates a record.", List.of(VALUES, RootMutation.DRY_RUN));
        many(draft, GenericField.CREATE_RECORDS, "Creates up to 1000 records in one transaction.", MANY_VALUES);
        one(
                draft,
                GenericField.UPDATE_RECORD,
                "Changes the given fields of a record.",
                List.of(RootQuery.ID, SET, RootMutation.EXPECTED_VERSION, RootMutation.DRY_RUN));
        mutation(
                draft,
                GenericField.UPDATE_RECORDS,
                typeRef(TypeNames.RECORD_BATCH),
                "Changes the given fields of all records that match, in one transaction.",
                List.of(ListArguments.GENERIC_MATCHING, SET, RootMutation.AT_MOST, RootMutation.DRY_RUN));
        one(
                draft,
                GenericField.UPSERT_RECORD,
                "Changes the record a unique value finds, or creates it.",
                List.of(UNIQUE, VALUES, RootMutation.DRY_RUN));
        many(draft, GenericField.UPSERT_RECORDS, "Upserts up to 1000 records in one transaction.", ROWS);
        one(
                draft,
                GenericField.DELETE_RECORD,
                "Deletes a record; restore brings it back.",
                List.of(RootQuery.ID, RootMutation.EXPECTED_VERSION, RootMutation.DRY_RUN));
        mutation(
                draft,
                GenericField.DELETE_RECORDS,
                typeRef(TypeNames.RECORD_BATCH),
                "Deletes all records that match, in one transaction; restore brings each of them back.",
                List.of(ListArguments.GENERIC_MATCHING, RootMutation.AT_MOST, RootMutation.DRY_RUN));
        one(
                draft,
                GenericField.RESTORE_RECORD,
                "Brings a deleted record back, with all that went with it.",
                List.of(RootQuery.ID, RootMutation.DRY_RUN));
        mutation(
                draft,
                GenericField.PURGE_RECORD,
                Scalars.GraphQLBoolean,
                "Removes a deleted record for good.",
                List.of(RootQuery.ID, RootMutation.DRY_RUN));
    }

    private static void one(
            SchemaDraft draft, GenericField field, String description, List<GraphQLArgument> arguments) {
        mutation(draft, field, typeRef(TypeNames.RECORD), description, arguments);
    }

    private static void many(SchemaDraft draft, GenericField field, String description, GraphQLArgument rows) {
        mutation(
                draft,
                field,
                typeRef(TypeNames.RECORD_BATCH),
                description,
                List.of(rows, RootMutation.ON_ERROR, RootMutation.DRY_RUN));
    }

    private static void query(
            SchemaDraft draft,
            GenericField field,
            GraphQLOutputType type,
            String description,
            List<GraphQLArgument> arguments) {
        draft.query(field(field, type, description, arguments), new Meaning.Generic(field));
    }

    private static void mutation(
            SchemaDraft draft,
            GenericField field,
            GraphQLOutputType type,
            String description,
            List<GraphQLArgument> arguments) {
        draft.mutation(field(field, type, description, arguments), new Meaning.Generic(field));
    }

    private static GraphQLFieldDefinition field(
            GenericField field, GraphQLOutputType type, String description, List<GraphQLArgument> arguments) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(field.fieldName())
                .type(type)
                .description(description)
                .argument(MODULE)
                .arguments(arguments)
                .build();
    }

    private static GraphQLArgument names(String name, String description) {
        return Inputs.argument(name, list(nonNull(Scalars.GraphQLString)), description);
    }
}
