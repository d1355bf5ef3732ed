package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;

/** {@code createAccount}, {@code createAccounts}, {@code updateAccount} and the other changes of a module's records. */
final class RootMutation implements ModulePart {
    static final GraphQLArgument DRY_RUN = Inputs.argument(
            "dryRun", Scalars.GraphQLBoolean, "Checks everything and answers as if, but stores nothing.", false);
    static final GraphQLArgument AT_MOST = Inputs.argument(
            "atMost",
            nonNull(Scalars.GraphQLInt),
            "Refuses with LIMIT_EXCEEDED, changing nothing, if more records match; 1 to 1000.");
    static final GraphQLArgument ON_ERROR =
            Inputs.argument("onError", SharedTypes.ON_ERROR, "What to do when a row is refused.", "ABORT");
    static final GraphQLArgument EXPECTED_VERSION = Inputs.argument(
            "expectedVersion", Scalars.GraphQLInt, "Refuses with VERSION_CONFLICT if the record has another version.");

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        GraphQLArgument set = Inputs.argument("set", nonNull(typeRef(TypeNames.patch(module))), "The new values.");
        draft.mutation(createOne(module), new Meaning.CreateOne(module));
        draft.mutation(createMany(module), new Meaning.CreateMany(module));
        draft.mutation(updateOne(module, set), new Meaning.UpdateOne(module));
        draft.mutation(updateMany(module, set), new Meaning.UpdateMany(module));
        draft.mutation(upsertOne(module), new Meaning.UpsertOne(module));
        draft.mutation(upsertMany(module), new Meaning.UpsertMany(module));
        draft.mutation(deleteOne(module), new Meaning.DeleteOne(module));
        draft.mutation(deleteMany(module), new Meaning.DeleteMany(module));
        draft.mutation(restoreOne(module), new Meaning.RestoreOne(module));
        draft.mutation(purgeOne(module), new Meaning.PurgeOne(module));
    }

    private static GraphQLFieldDefinition createOne(Module module) {
        return one(module, MutationNames.createOne(module), "Creates a record.")
                .argument(input(module))
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition createMany(Module module) {
        return many(module, MutationNames.createMany(module), "Creates up to 1000 records in one transaction.")
                .argument(Inputs.argument(
                        "inputs", nonNull(list(nonNull(typeRef(TypeNames.input(module))))), "One per record."))
                .argument(ON_ERROR)
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition updateOne(Module module, GraphQLArgument set) {
        return one(module, MutationNames.updateOne(module), "Changes the given fields of a record.")
                .argument(RootQuery.ID)
                .argument(set)
                .argument(EXPECTED_VERSION)
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition updateMany(Module module, GraphQLArgument set) {
        return many(
                        module,
                        MutationNames.updateMany(module),
                        "Changes the given fields of all records that match, in one transaction.")
                .argument(ListArguments.matching(module))
                .argument(set)
                .argument(AT_MOST)
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition deleteMany(Module module) {
        return many(
                        module,
                        MutationNames.deleteMany(module),
                        "Deletes all records that match, in one transaction; restore brings each of them back.")
                .argument(ListArguments.matching(module))
                .argument(AT_MOST)
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition upsertOne(Module module) {
        return one(module, MutationNames.upsertOne(module), "Changes the record a unique value finds, or creates it.")
                .argument(RootQuery.unique(module))
                .argument(input(module))
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition upsertMany(Module module) {
        return many(module, MutationNames.upsertMany(module), "Upserts up to 1000 records in one transaction.")
                .argument(Inputs.argument(
                        "rows", nonNull(list(nonNull(typeRef(TypeNames.upsert(module))))), "One per record."))
                .argument(ON_ERROR)
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition deleteOne(Module module) {
        return one(module, MutationNames.deleteOne(module), "Deletes a record; restore brings it back.")
                .argument(RootQuery.ID)
                .argument(EXPECTED_VERSION)
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition restoreOne(Module module) {
        return one(
                        module,
                        MutationNames.restoreOne(module),
                        "Brings a deleted record back, with all that went with it.")
                .argument(RootQuery.ID)
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition purgeOne(Module module) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(MutationNames.purgeOne(module))
                .type(Scalars.GraphQLBoolean)
                .description("Removes a deleted record for good.")
                .argument(RootQuery.ID)
                .argument(DRY_RUN)
                .build();
    }

    private static GraphQLFieldDefinition.Builder one(Module module, String name, String description) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .type(typeRef(module.typeName()))
                .description(description);
    }

    private static GraphQLFieldDefinition.Builder many(Module module, String name, String description) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .type(typeRef(TypeNames.batch(module)))
                .description(description);
    }

    private static GraphQLArgument input(Module module) {
        return Inputs.argument("input", nonNull(typeRef(TypeNames.input(module))), "The values.");
    }
}
