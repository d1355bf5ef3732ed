package io.armature.graphql.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What the parts have generated so far. Types refer to each other by name, so their order does not matter. */
final class SchemaDraft {
    private final List<GraphQLFieldDefinition> queries = new ArrayList<>();
    private final List<GraphQLFieldDefinition> mutations = new ArrayList<>();
    private final List<GraphQLNamedType> types = new ArrayList<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<FieldCoordinates, GraphQLInputObjectField> members = new HashMap<>();
    private final Map<FieldCoordinates, Meaning> meanings = new HashMap<>();
    private final Map<FieldCoordinates, Requirement> requirements = new HashMap<>();

    void query(GraphQLFieldDefinition field, Meaning meaning) {
        queries.add(field);
        meaning(TypeNames.QUERY, field.getName(), meaning);
    }

    void mutation(GraphQLFieldDefinition field, Meaning meaning) {
        mutations.add(field);
        meaning(TypeNames.MUTATION, field.getName(), meaning);
    }

    void type(GraphQLNamedType type) {
        types.add(type);
    }

    /** Adds a type that several modules need, once. */
    void shared(String name, Supplier<GraphQLNamedType> type) {
        if (shared.add(name)) {
            types.add(type.get());
        }
    }

    /** A member that inputs of several modules have under one name with one type, made once. */
    GraphQLInputObjectField member(String name, String type, Supplier<GraphQLInputObjectField> member) {
        return members.computeIfAbsent(FieldCoordinates.coordinates(type, name), key -> member.get());
    }

    /** Adds a field to a type under construction, and what it means. */
    void field(GraphQLObjectType.Builder type, String typeName, GraphQLFieldDefinition field, Meaning meaning) {
        type.field(field);
        meaning(typeName, field.getName(), meaning);
    }

    /** Says that a member of an input, or a field of figures, is there only for callers who may do this. */
    void require(String type, String member, Requirement requirement) {
        requirements.put(FieldCoordinates.coordinates(type, member), requirement);
    }

    private void meaning(String type, String field, Meaning meaning) {
        meanings.put(FieldCoordinates.coordinates(type, field), meaning);
    }

    List<GraphQLFieldDefinition> queries() {
        return queries;
    }

    List<GraphQLFieldDefinition> mutations() {
        return mutations;
    }

    List<GraphQLNamedType> types() {
        return types;
    }

    Map<FieldCoordinates, Meaning> meanings() {
        return meanings;
    }

    Map<FieldCoordinates, Requirement> requirements() {
        return requirements;
    }
}
