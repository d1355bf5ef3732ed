package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

/** {@code search} and what it answers with, which no catalog changes. */
final class SearchTypes {
    private static final String CONNECTION = "SearchConnection";
    private static final String EDGE = "SearchEdge";

    private SearchTypes() {}

    static void add(SchemaDraft draft) {
        draft.type(edge());
        draft.type(connection());
        draft.query(field(), new Meaning.Search());
    }

    private static GraphQLFieldDefinition field() {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name("search")
                .type(typeRef(CONNECTION))
                .description(
                        "The records of all modules that hold every word of a text, or words that begin so, in searchable"
                                + " fields that you may read; where there are none, those that hold what is spelled alike. The best first,"
                                + " of equal ones the newest. A page has 50 unless asked.")
                .argument(Inputs.argument(
                        "text",
                        nonNull(Scalars.GraphQLString),
                        "What to look for: its first eight words, at most 200 characters."))
                .argument(Inputs.argument(
                        "modules",
                        list(nonNull(Scalars.GraphQLString)),
                        "Names of the modules; those whose records you may read, if not given."))
                .argument(ListArguments.FIRST)
                .argument(ListArguments.AFTER)
                .build();
    }

    private static GraphQLObjectType edge() {
        return GraphQLObjectType.newObject()
                .name(EDGE)
                .description("A record that was found.")
                .field(SharedTypes.field("node", nonNull(typeRef(TypeNames.RECORD)), "The record."))
                .field(ConnectionTypes.CURSOR)
                .field(SharedTypes.field(
                        "score",
                        nonNull(Scalars.GraphQLInt),
                        "By which hits are ordered. Scores of different searches say nothing about each other."))
                .field(SharedTypes.field(
                        "fields",
                        nonNull(list(nonNull(Scalars.GraphQLString))),
                        "Names of the fields that the words were found in."))
                .build();
    }

    private static GraphQLObjectType connection() {
        return GraphQLObjectType.newObject()
                .name(CONNECTION)
                .description("A page of what was found.")
                .field(SharedTypes.field("edges", nonNull(list(nonNull(typeRef(EDGE)))), "The hits."))
                .field(SharedTypes.field(
                        "nodes", nonNull(list(nonNull(typeRef(TypeNames.RECORD)))), "The records found."))
                .field(ConnectionTypes.PAGE_INFO)
                .build();
    }
}
