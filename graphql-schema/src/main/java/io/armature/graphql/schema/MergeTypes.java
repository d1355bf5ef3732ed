package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import io.armature.core.access.AccessModel;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.List;

/**
 * {@code mergeAccounts} and what it answers, {@code AccountMerge}. What {@code mergeRecords} takes and answers too is the same in
 * all schemas.
 */
final class MergeTypes implements ModulePart {
    private static final GraphQLInputObjectType CHOICE = Inputs.object(
                    "MergedFieldInput", "A value that the record which stays takes over.")
            .field(Inputs.field("field", nonNull(Scalars.GraphQLString), "Name of the value, e.g. phone or accountId."))
            .field(Inputs.field("from", nonNull(Scalars.GraphQLString), "Id of the record that it is taken from."))
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

    /** Hand-written fields refer to them by name. */
    static final List<GraphQLNamedType> ALL = List.of(CHOICE, MOVED);

    private static final GraphQLFieldDefinition ID = SharedTypes.field(
            "id", Scalars.GraphQLID, "Id of the merge, by which undoMerge takes it back; null for a dry run.");
    private static final GraphQLFieldDefinition MOVED_RECORDS = SharedTypes.field(
            "moved",
            nonNull(list(nonNull(MOVED))),
            "What moved to it, of the modules all of whose records you may read.");

    private static final List<GraphQLArgument> ARGUMENTS = List.of(
            Inputs.argument("id", nonNull(Scalars.GraphQLID), "Id of the record that stays."),
            Inputs.argument(
                    "others",
                    nonNull(list(nonNull(Scalars.GraphQLID))),
                    "Ids of those that become part of it, 1 to 9."),
            Inputs.argument("fields", list(nonNull(CHOICE)), "Values that it takes from one of them."),
            RootMutation.DRY_RUN);

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        if (AccessModel.decidesAccess(module)) {
            return;
        }
        draft.type(GraphQLObjectType.newObject()
                .name(TypeNames.merge(module))
                .description("What a merge did, or would do.")
                .field(ID)
                .field(SharedTypes.field("record", typeRef(module.typeName()), "The record that stays, as it is now."))
                .field(MOVED_RECORDS)
                .build());
        draft.mutation(
                GraphQLFieldDefinition.newFieldDefinition()
                        .name(MutationNames.mergeMany(module))
                        .type(typeRef(TypeNames.merge(module)))
                        .description(
                                "Makes one record of up to 10: the others are deleted, what refers to them refers to"
                                        + " the one that stays. It keeps its values but for those that 'fields' takes from"
                                        + " another.")
                        .arguments(ARGUMENTS)
                        .build(),
                new Meaning.MergeMany(module));
    }
}
