package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.List;

/** {@code AccountBatch} and {@code AccountBatchRow}: what became of many rows written at once. */
final class BatchTypes implements ModulePart {
    private static final List<GraphQLFieldDefinition> COUNTS = List.of(
            SharedTypes.field("created", nonNull(Scalars.GraphQLInt), "How many records were created."),
            SharedTypes.field("updated", nonNull(Scalars.GraphQLInt), "How many records were changed."),
            SharedTypes.field("unchanged", nonNull(Scalars.GraphQLInt), "How many records already were as asked."),
            SharedTypes.field("deleted", nonNull(Scalars.GraphQLInt), "How many records were deleted."),
            SharedTypes.field("refused", nonNull(Scalars.GraphQLInt), "How many rows were refused."));
    private static final GraphQLFieldDefinition INDEX =
            SharedTypes.field("index", nonNull(Scalars.GraphQLInt), "The row's place in the input, from 0.");
    private static final GraphQLFieldDefinition EFFECT =
            SharedTypes.field("effect", nonNull(SharedTypes.WRITE_EFFECT), "What became of it.");
    private static final GraphQLFieldDefinition PROBLEM =
            SharedTypes.field("problem", SharedTypes.WRITE_PROBLEM, "Why it was refused, if it was.");

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        draft.type(row(TypeNames.batchRow(module), module.typeName()));
        draft.type(batch(TypeNames.batch(module), TypeNames.batchRow(module)));
    }

    /** {@code RecordBatch} and {@code RecordBatchRow}. */
    static void addGeneric(SchemaDraft draft) {
        draft.type(row(TypeNames.RECORD_BATCH_ROW, TypeNames.RECORD));
        draft.type(batch(TypeNames.RECORD_BATCH, TypeNames.RECORD_BATCH_ROW));
    }

    private static GraphQLObjectType row(String name, String record) {
        return GraphQLObjectType.newObject()
                .name(name)
                .description("What became of one row of a batch.")
                .field(INDEX)
                .field(EFFECT)
                .field(SharedTypes.field(
                        "record", typeRef(record), "The record as it is now; null if the row was refused."))
                .field(PROBLEM)
                .build();
    }

    private static GraphQLObjectType batch(String name, String row) {
        return GraphQLObjectType.newObject()
                .name(name)
                .description("What became of the rows of a batch.")
                .field(SharedTypes.field(
                        "results",
                        nonNull(list(nonNull(typeRef(row)))),
                        "One result per row, in the order of the input, or of their ids."))
                .fields(COUNTS)
                .build();
    }
}
