package io.armature.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import java.util.List;

/** {@code interface Record implements Node}: what can be asked of a record of any module. */
final class RecordInterface {
    private static final String DISPLAY_NAME = "displayName";

    private static final GraphQLFieldDefinition MODULE =
            SharedTypes.field("module", nonNull(Scalars.GraphQLString), "Name of the record's module.");
    private static final GraphQLFieldDefinition DISPLAY =
            SharedTypes.field(DISPLAY_NAME, Scalars.GraphQLString, "What the record is called.");
    private static final GraphQLFieldDefinition VALUES = GraphQLFieldDefinition.newFieldDefinition()
            .name("values")
            .type(nonNull(ApiScalars.JSON))
            .description("The values of the record's fields by their names; null where there is none.")
            .argument(Inputs.argument(
                    "fields",
                    list(nonNull(Scalars.GraphQLString)),
                    "The fields wanted, as the record's type names values; all that may be seen unless given."))
            .build();
    private static final GraphQLArgument RELATION = Inputs.argument(
            "name", nonNull(Scalars.GraphQLString), "Name of the relation, as the record's type has it.");

    private RecordInterface() {}

    static GraphQLInterfaceType type() {
        return GraphQLInterfaceType.newInterface()
                .name(TypeNames.RECORD)
                .description("A record of any module, with what all modules have in common.")
                .withInterface(SharedTypes.NODE)
                .field(SharedTypes.field(SystemFields.ID, nonNull(Scalars.GraphQLID), "The record's id."))
                .field(MODULE)
                .field(DISPLAY)
                .field(SharedTypes.field(
                        SystemFields.VERSION, nonNull(Scalars.GraphQLInt), "Grows with every change of the record."))
                .field(VALUES)
                .field(related())
                .field(SharedTypes.field(
                        SystemFields.CREATED_AT, nonNull(ApiScalars.DATE_TIME), "When the record was created."))
                .field(SharedTypes.field("createdById", Scalars.GraphQLID, "Who created the record."))
                .field(SharedTypes.field(
                        SystemFields.UPDATED_AT, nonNull(ApiScalars.DATE_TIME), "When the record was last changed."))
                .field(SharedTypes.field("updatedById", Scalars.GraphQLID, "Who last changed the record."))
                .field(SharedTypes.field(
                        SystemFields.DELETED_AT, ApiScalars.DATE_TIME, "When the record was deleted, if it was."))
                .field(SharedTypes.field("ownerId", Scalars.GraphQLID, "Id of the user or team the record belongs to."))
                .field(SharedTypes.field(
                        SystemFields.OWNER, typeRef(TypeNames.RECORD), "The user or team the record belongs to."))
                .field(HistoryTypes.HISTORY)
                .build();
    }

    /**
     * The types of a schema, the interface without the history if one of its records has something else of that name. Of records
     * that are not among the types nothing is told thereby.
     */
    static List<GraphQLNamedType> agreed(List<GraphQLNamedType> types) {
        boolean told = types.stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(RecordInterface::isRecord)
                .allMatch(HistoryTypes::told);
        return told ? types : types.stream().map(RecordInterface::untold).toList();
    }

    private static boolean isRecord(GraphQLObjectType type) {
        return type.getInterfaces().stream()
                .anyMatch(general -> general.getName().equals(TypeNames.RECORD));
    }

    private static GraphQLNamedType untold(GraphQLNamedType type) {
        return type instanceof GraphQLInterfaceType general && general.getName().equals(TypeNames.RECORD)
                ? HistoryTypes.untold(general)
                : type;
    }

    /**
     * Adds what the interface has and no field of the module says; one that is called {@code displayName} or {@code history}
     * takes its place.
     */
    static void addFacts(Module module, GraphQLObjectType.Builder type, SchemaDraft draft) {
        String name = module.typeName();
        draft.field(type, name, MODULE, new Meaning.OfRecord(module, RecordFact.MODULE));
        if (module.field(DISPLAY_NAME).isEmpty()) {
            draft.field(type, name, DISPLAY, new Meaning.OfRecord(module, RecordFact.DISPLAY_NAME));
        }
        draft.field(type, name, VALUES, new Meaning.OfRecord(module, RecordFact.VALUES));
        draft.field(type, name, related(), new Meaning.OfRecord(module, RecordFact.RELATED));
        if (HistoryTypes.told(module)) {
            draft.field(type, name, HistoryTypes.HISTORY, new Meaning.OfRecord(module, RecordFact.HISTORY));
        }
    }

    /** Made anew for each schema: it refers to a type by name. */
    private static GraphQLFieldDefinition related() {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name("related")
                .type(typeRef(TypeNames.RECORD_CONNECTION))
                .description("The records that refer to this one. A page has 20 unless asked.")
                .argument(RELATION)
                .arguments(ListArguments.generic())
                .build();
    }
}
