package io.armature.graphql.visible;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import io.armature.graphql.schema.Meaning;
import io.armature.graphql.schema.SchemaElements;
import io.armature.graphql.schema.TypeNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Elements without what is hidden, and without what goes along. */
final class Narrowing {
    private final SchemaElements whole;
    private final Survivors left;

    private Narrowing(SchemaElements whole, Survivors left) {
        this.whole = whole;
        this.left = left;
    }

    /** What is left, under a fingerprint that names what is not. */
    static SchemaElements of(SchemaElements whole, HiddenElements hidden) {
        return new Narrowing(whole, Survivors.of(whole, hidden))
                .elements(fingerprint(whole.fingerprint(), hidden.fingerprint()), new ToldGone(whole, hidden));
    }

    /** The fingerprint of the schema of a catalog without some elements. */
    static String fingerprint(String catalog, String hidden) {
        return hidden.isEmpty() ? catalog : catalog + "-" + hidden;
    }

    private SchemaElements elements(String fingerprint, ToldGone gone) {
        return new SchemaElements(
                fields(TypeNames.QUERY, whole.queries()),
                fields(TypeNames.MUTATION, whole.mutations()),
                whole.types().stream()
                        .filter(type -> left.has(type.getName()))
                        .map(this::narrowed)
                        .toList(),
                meanings(),
                Map.of(),
                whole.catalog(),
                fingerprint,
                gone.names());
    }

    private Map<FieldCoordinates, Meaning> meanings() {
        Map<FieldCoordinates, Meaning> meanings = new HashMap<>();
        whole.meanings().forEach((element, meaning) -> {
            if (left.has(element.getTypeName(), element.getFieldName())) {
                meanings.put(element, meaning);
            }
        });
        return meanings;
    }

    /**
     * A type that loses nothing is left as it is: hand-written fields are the same objects in all schemas, and so must be
     * the types that they refer to.
     */
    private GraphQLNamedType narrowed(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLObjectType object -> object(object);
            case GraphQLInterfaceType general -> general(general);
            case GraphQLInputObjectType input -> input(input);
            default -> type;
        };
    }

    private GraphQLObjectType object(GraphQLObjectType object) {
        List<GraphQLFieldDefinition> fields = fields(object.getName(), object.getFieldDefinitions());
        List<GraphQLNamedOutputType> interfaces = interfaces(object);
        return fields.equals(object.getFieldDefinitions()) && interfaces.equals(object.getInterfaces())
                ? object
                : object.transform(copy -> copy.replaceFields(fields).replaceInterfaces(interfaces));
    }

    private GraphQLInterfaceType general(GraphQLInterfaceType general) {
        // Node is the same object in all schemas; all it has is the id, which every record has.
        List<GraphQLFieldDefinition> fields = general.getInterfaces().isEmpty()
                ? general.getFieldDefinitions()
                : fields(general.getName(), general.getFieldDefinitions());
        return fields.equals(general.getFieldDefinitions())
                ? general
                : general.transform(copy -> copy.replaceFields(fields));
    }

    private GraphQLInputObjectType input(GraphQLInputObjectType input) {
        List<GraphQLInputObjectField> members = input.getFieldDefinitions().stream()
                .filter(member -> left.has(input.getName(), member.getName()))
                .toList();
        return members.equals(input.getFieldDefinitions())
                ? input
                : input.transform(copy -> copy.replaceFields(members));
    }

    private List<GraphQLFieldDefinition> fields(String type, List<GraphQLFieldDefinition> fields) {
        return fields.stream()
                .filter(field -> left.has(type, field.getName()))
                .map(this::field)
                .toList();
    }

    private GraphQLFieldDefinition field(GraphQLFieldDefinition field) {
        if (field.getArguments().stream().allMatch(left::has)) {
            return field;
        }
        return field.transform(copy -> copy.replaceArguments(
                field.getArguments().stream().filter(left::has).toList()));
    }

    private List<GraphQLNamedOutputType> interfaces(GraphQLObjectType object) {
        return left.isRecord(object.getName()) ? object.getInterfaces() : List.of();
    }
}
