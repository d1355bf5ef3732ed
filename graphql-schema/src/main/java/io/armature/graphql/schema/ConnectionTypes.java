package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;

/** {@code AccountConnection} and {@code AccountEdge}: one page of a list, after Relay. */
final class ConnectionTypes implements ModulePart {
    static final GraphQLFieldDefinition PAGE_INFO =
            SharedTypes.field("pageInfo", nonNull(SharedTypes.PAGE_INFO), "Where the page stands in the list.");
    private static final GraphQLFieldDefinition TOTAL_COUNT = SharedTypes.field(
            "totalCount",
            nonNull(Scalars.GraphQLInt),
            "How many records the whole list has; counted only when asked for, and never beyond 10000.");
    private static final GraphQLFieldDefinition TOTAL_COUNT_IS_MINIMUM = SharedTypes.field(
            "totalCountIsMinimum", nonNull(Scalars.GraphQLBoolean), "Whether there are more than totalCount says.");
    static final GraphQLFieldDefinition CURSOR =
            SharedTypes.field("cursor", nonNull(Scalars.GraphQLString), "The record's place, for after and before.");

    private static final String AGGREGATE =
            "Figures of the whole list, whatever the page: in groups or, without groupBy, of all.";

    @Override
    public void add(Module module, Catalog catalog, SchemaDraft draft) {
        String node = module.typeName();
        draft.type(edge(TypeNames.edge(module), node));
        draft.type(connection(
                TypeNames.connection(module),
                TypeNames.edge(module),
                node,
                "One page of " + module.pluralLabel().text() + ".",
                GraphQLFieldDefinition.newFieldDefinition()
                        .name("aggregate")
                        .type(list(nonNull(typeRef(TypeNames.aggregate(module)))))
                        .description(AGGREGATE)
                        .arguments(ListArguments.groups(module))
                        .build()));
    }

    /** {@code RecordConnection} and {@code RecordEdge}. */
    static void addGeneric(SchemaDraft draft) {
        draft.type(edge(TypeNames.RECORD_EDGE, TypeNames.RECORD));
        draft.type(connection(
                TypeNames.RECORD_CONNECTION,
                TypeNames.RECORD_EDGE,
                TypeNames.RECORD,
                "One page of a module's records.",
                GraphQLFieldDefinition.newFieldDefinition()
                        .name("aggregate")
                        .type(list(nonNull(typeRef(TypeNames.RECORD_AGGREGATE))))
                        .description(AGGREGATE)
                        .arguments(GenericRoots.figures())
                        .build()));
    }

    private static GraphQLObjectType edge(String name, String node) {
        return GraphQLObjectType.newObject()
                .name(name)
                .description("One record of a page, and its place.")
                .field(SharedTypes.field("node", nonNull(typeRef(node)), "The record."))
                .field(CURSOR)
                .build();
    }

    private static GraphQLObjectType connection(
            String name, String edge, String node, String description, GraphQLFieldDefinition aggregate) {
        return GraphQLObjectType.newObject()
                .name(name)
                .description(description)
                .field(SharedTypes.field(
                        "edges", nonNull(list(nonNull(typeRef(edge)))), "The records with their cursors."))
                .field(SharedTypes.field("nodes", nonNull(list(nonNull(typeRef(node)))), "The records."))
                .field(PAGE_INFO)
                .field(TOTAL_COUNT)
                .field(TOTAL_COUNT_IS_MINIMUM)
                .field(aggregate)
                .build();
    }
}
