package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import io.armature.core.access.AccessModel;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.List;

/**
 * {@code mergeAccounts} and what it answers, {@code AccountMerge}; {@code mergeRecords}, which takes the module from the ids, and
 * {@code RecordMerge}.
 */
final class MergeTypes implements ModulePart {
    private static final String DESCRIPTION = "What a merge did, or would do.";

    private static final GraphQLInputObjectType CHOICE = Inputs.object(
                    "MergedFieldInput", "A value that the record which stays takes over.")
            .field(Inputs.field(
                    "field", nonNull(Scalars.GraphQLString), "Name of the value, as inputs of the module have it."))
            .field(Inputs.field("from", nonNull(Scalars.GraphQLID), "Id of the record that it is taken from."))
            .build();

    private static final GraphQLObjectType MOVED = GraphQLObjectType.newObject()
            .name("MovedRecords")
            .description("Records that referred to one that was merged.")
            .field(SharedTypes.field("module", nonNull(Scalars.GraphQLString), "Name of their module."))
            .field(SharedTypes.field(
                    "reference",
                    Scalars.GraphQLString,
                    "Name of the reference that moved; null for links that were deleted, as another says the same."))
            .field(SharedTypes.field("records", nonNull(Scalars.GraphQLInt), "How many."))
            .build();

    private static final GraphQLFieldDefinition ID = SharedTypes.field(
            "id", Scalars.GraphQLID, "Id of the merge, by which undoMerge takes it back; null for a dry run.");
    private static final GraphQLFieldDefinition MOVED_RECORDS = SharedTypes.field(
            "moved",
            nonNull(list(nonNull(MOVED))),
            "What moved to it, of the modules all of whose records you may read.");

    private static final GraphQLObjectType ANY = GraphQLObjectType.newObject()
            .name("RecordMerge")
            .description(DESCRIPTION)
            .field(ID)
            .field(SharedTypes.field("record", nonNull(Scalars.GraphQLID), "Id of the record that stays."))
            .field(SharedTypes.field("module", nonNull(Scalars.GraphQLString), "Name of its module."))
            .field(MOVED_RECORDS)
            .build();

    /** The same in all schemas. */
    static final List<GraphQLNamedType> ALL = List.of(CHOICE, MOVED, ANY);

    private static final List<GraphQLArgument> ARGUMENTS = List.of(
            Inputs.argument("id", nonNull(Scalars.GraphQLID), "Id of the record that stays."),
            Inputs.argument(
                    "others",
                    nonNull(list(nonNull(Scalars.GraphQLID))),
                    "Ids of those that become part of it, 1 to 9."),
            Inputs.argument("fields", list(nonNull(CHOICE)), "Values that it takes from one of them."),
            RootMutation.DRY_RUN);

    /** {@code mergeRecords}, which belongs to no module. */
    static void addGeneric(SchemaDraft draft) {
        draft.mutation(merge("mergeRecords", ANY, "Makes one record of up to 10 of a module"), new Meaning.MergeAny());
    }

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        if (AccessModel.decidesAccess(module)) {
            return;
        }
        draft.type(GraphQLObjectType.newObject()
                .name(TypeNames.merge(module))
                .description(DESCRIPTION)
                .field(ID)
                .field(SharedTypes.field("record", typeRef(module.typeName()), "The record that stays, as it is now."))
                .field(MOVED_RECORDS)
                .build());
        draft.mutation(
                merge(
                        MutationNames.mergeMany(module),
                        typeRef(TypeNames.merge(module)),
                        "Makes one record of up to 10"),
                new Meaning.MergeMany(module));
    }

    private static GraphQLFieldDefinition merge(String name, GraphQLOutputType answer, String does) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .type(answer)
                .description((does
                                + ": the others are deleted, what refers to them refers to the one that stays. It keeps its"
                                + " values but for those that 'fields' takes from another.")
                        .intern())
                .arguments(ARGUMENTS)
                .build();
    }
}
