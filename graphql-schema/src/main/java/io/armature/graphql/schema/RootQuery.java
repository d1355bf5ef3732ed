package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;

/**
 * {@code account}, {@code accountBy}, {@code accounts}, {@code accountsAggregate}. All nullable, so that one failing root
 * field does not lose the others' results.
 */
final class RootQuery implements ModulePart {
    static final GraphQLArgument ID = Inputs.argument("id", nonNull(Scalars.GraphQLID), "The record's id.");
    static final GraphQLArgument GROUPS =
            Inputs.argument("first", Scalars.GraphQLInt, "How many groups to return: 1 to 1000.");

    /** {@code node} and {@code nodes}, which belong to no module. */
    static void addNodes(SchemaDraft draft) {
        draft.query(
                GraphQLFieldDefinition.newFieldDefinition()
                        .name("node")
                        .type(SharedTypes.NODE)
                        .description("One record of any module; null if it does not exist or may not be seen.")
                        .argument(ID)
                        .build(),
                new Meaning.Node());
        draft.query(
                GraphQLFieldDefinition.newFieldDefinition()
                        .name("nodes")
                        .type(list(SharedTypes.NODE))
                        .description("Records of any module in the order of the ids; null where one may not be seen.")
                        .argument(Inputs.argument(
                                "ids", nonNull(list(nonNull(Scalars.GraphQLID))), "The records' ids, at most 1000."))
                        .build(),
                new Meaning.Nodes());
    }

    /** {@code mergedInto}, which belongs to no module either. */
    static void addMergedInto(SchemaDraft draft) {
        draft.query(
                GraphQLFieldDefinition.newFieldDefinition()
                        .name("mergedInto")
                        .type(typeRef(TypeNames.RECORD))
                        .description("The record that another became part of when they were merged, for as long as the"
                                + " merge can be undone; null if there is none, or it may not be seen.")
                        .argument(ID)
                        .build(),
                new Meaning.MergedInto());
    }

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        draft.query(one(module), new Meaning.OneById(module));
        draft.query(oneBy(module), new Meaning.OneByUnique(module));
        draft.query(connection(module), new Meaning.Connection(module));
        draft.query(aggregate(module), new Meaning.Aggregate(module));
    }

    private static GraphQLFieldDefinition one(Module module) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(module.singular())
                .type(typeRef(module.typeName()))
                .description("One " + module.label().text() + "; null if it does not exist or may not be seen.")
                .argument(ID)
                .build();
    }

    private static GraphQLFieldDefinition oneBy(Module module) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(module.singular() + "By")
                .type(typeRef(module.typeName()))
                .description("One " + module.label().text() + " by a unique value.")
                .argument(unique(module))
                .build();
    }

    private static GraphQLFieldDefinition connection(Module module) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(module.name())
                .type(typeRef(TypeNames.connection(module)))
                .description(module.pluralLabel().text() + ". A page has 50 unless asked.")
                .arguments(ListArguments.of(module))
                .build();
    }

    private static GraphQLFieldDefinition aggregate(Module module) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(module.name() + "Aggregate")
                .type(list(nonNull(typeRef(TypeNames.aggregate(module)))))
                .description("Counts, sums, averages and extremes of "
                        + module.pluralLabel().text() + ", in groups" + " or, without groupBy, of all.")
                .argument(ListArguments.where(module))
                .arguments(ListArguments.groups(module))
                .build();
    }

    static GraphQLArgument unique(Module module) {
        return Inputs.argument("unique", nonNull(typeRef(TypeNames.uniqueInput(module))), "Picks out the record.");
    }
}
