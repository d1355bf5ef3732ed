package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.resolve.Module;
import java.util.List;

/** The arguments of every list of records, root or nested. */
final class ListArguments {
    static final GraphQLArgument FIRST = Inputs.argument(
            "first", Scalars.GraphQLInt, "Page size, counted from the start or after the cursor: 1 to 1000.");
    static final GraphQLArgument AFTER =
            Inputs.argument("after", Scalars.GraphQLString, "Only what follows this cursor of the same order.");
    private static final GraphQLArgument LAST = Inputs.argument(
            "last", Scalars.GraphQLInt, "Page size, counted from the end or before the cursor: 1 to 1000.");
    private static final GraphQLArgument BEFORE =
            Inputs.argument("before", Scalars.GraphQLString, "Only what precedes this cursor of the same order.");
    private static final GraphQLArgument DELETED =
            Inputs.argument("deleted", SharedTypes.DELETED, "Which deleted records to show; none unless given.");

    static final GraphQLArgument GENERIC_WHERE = Inputs.argument(
            "where", ApiScalars.JSON, "Only records that meet these conditions, as the module's own where has them.");
    private static final GraphQLArgument GENERIC_ORDER = Inputs.argument(
            "orderBy",
            list(nonNull(GenericTypes.ORDER)),
            "Order, the most important first; the id decides between equals.");

    private static final String MATCHING =
            "The records to write: those that meet these conditions. For all of a module say { id: { isNull: false } }.";
    static final GraphQLArgument GENERIC_MATCHING = Inputs.argument("where", nonNull(ApiScalars.JSON), MATCHING);

    private static final GraphQLArgument VIEW = Inputs.argument(
            "view",
            Scalars.GraphQLID,
            "Id of a saved view: its conditions hold as well, and its order unless orderBy is given.");

    private ListArguments() {}

    /** The same for a module that an argument names. */
    static List<GraphQLArgument> generic() {
        return List.of(GENERIC_WHERE, GENERIC_ORDER, FIRST, AFTER, LAST, BEFORE, DELETED, VIEW);
    }

    static List<GraphQLArgument> of(Module module) {
        return List.of(where(module), order(module), FIRST, AFTER, LAST, BEFORE, DELETED, VIEW);
    }

    /** The arguments of figures of the module's records. */
    static List<GraphQLArgument> groups(Module module) {
        return List.of(
                Inputs.argument(
                        "groupBy", list(nonNull(typeRef(TypeNames.group(module)))), "What the groups have in common."),
                FigureTypes.HAVING,
                FigureTypes.ORDER,
                RootQuery.GROUPS);
    }

    static GraphQLArgument where(Module module) {
        return Inputs.argument("where", typeRef(TypeNames.where(module)), "Only records that meet these conditions.");
    }

    /** The condition of a write that finds its records itself. */
    static GraphQLArgument matching(Module module) {
        return Inputs.argument("where", nonNull(typeRef(TypeNames.where(module))), MATCHING);
    }

    private static GraphQLArgument order(Module module) {
        return Inputs.argument(
                "orderBy",
                list(nonNull(typeRef(TypeNames.order(module)))),
                "Order, the most important first; the id decides between equals.");
    }
}
