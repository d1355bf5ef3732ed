package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.resolve.Module;
import java.util.List;

/** {@code history} of a record and what it gives: the same in all schemas, and the same as {@code recordHistory} gives. */
final class HistoryTypes {
    private static final String NAME = "history";

    private static final GraphQLObjectType ENTRY = GraphQLObjectType.newObject()
            .name("FieldHistoryEntry")
            .description("What a write changed in an audited field.")
            .field(SharedTypes.field(
                    "field",
                    nonNull(Scalars.GraphQLString),
                    "The field, as the record's type names its value: that of a reference ends in Id."))
            .field(SharedTypes.field(
                    "version", nonNull(Scalars.GraphQLInt), "The record's version that has the new value."))
            .field(SharedTypes.field(
                    "oldValue", ApiScalars.JSON, "The value before, as values of the record spells it."))
            .field(SharedTypes.field("newValue", ApiScalars.JSON, "The value after it."))
            .field(SharedTypes.field("changedAt", nonNull(ApiScalars.DATE_TIME), "When."))
            .field(SharedTypes.field(
                    "changedById", Scalars.GraphQLID, "Id of who did it; null if it was nobody, or nobody you see."))
            .field(SharedTypes.field(
                    "through",
                    nonNull(Scalars.GraphQLString),
                    "What it was done through: a key of the picklist createdThrough."))
            .build();

    private static final GraphQLObjectType EDGE = GraphQLObjectType.newObject()
            .name("FieldHistoryEdge")
            .description("A change of a field on a page.")
            .field(SharedTypes.field(
                    "cursor", nonNull(Scalars.GraphQLString), "Where the next page goes on, after it."))
            .field(SharedTypes.field("node", nonNull(ENTRY), "The change."))
            .build();

    private static final GraphQLObjectType CONNECTION = GraphQLObjectType.newObject()
            .name("FieldHistoryConnection")
            .description("A page of the history of a record.")
            .field(SharedTypes.field("edges", nonNull(list(nonNull(EDGE))), "The changes with their cursors."))
            .field(SharedTypes.field("nodes", nonNull(list(nonNull(ENTRY))), "The changes, the newest first."))
            .field(SharedTypes.field("pageInfo", nonNull(SharedTypes.PAGE_INFO), "Whether there is more."))
            .build();

    /** Hand-written fields refer to them by name. */
    static final List<GraphQLNamedType> ALL = List.of(CONNECTION, EDGE, ENTRY);

    static final GraphQLFieldDefinition HISTORY = GraphQLFieldDefinition.newFieldDefinition()
            .name(NAME)
            .type(CONNECTION)
            .description("What changed in the audited fields that you may read, the newest first. A page has 20 unless"
                    + " asked.")
            .argument(ListArguments.FIRST)
            .argument(Inputs.argument("after", Scalars.GraphQLString, "Goes on after this cursor, with older changes."))
            .build();

    private HistoryTypes() {}

    /** Whether records of a module tell their history: a field or a list of its own that is called so takes its place. */
    static boolean told(Module module) {
        return module.field(NAME).isEmpty() && !module.relations().containsKey(NAME);
    }

    /** Whether objects of the type do. */
    static boolean told(GraphQLObjectType record) {
        return record.getFieldDefinition(NAME) == HISTORY;
    }

    /** An interface whose objects do not all tell their history. */
    static GraphQLInterfaceType untold(GraphQLInterfaceType records) {
        return records.transform(copy -> copy.replaceFields(records.getFieldDefinitions().stream()
                .filter(field -> field != HISTORY)
                .toList()));
    }
}
