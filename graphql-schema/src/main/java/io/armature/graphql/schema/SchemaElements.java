package io.armature.graphql.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.GoneName;
import java.util.List;
import java.util.Map;

/**
 * What a schema is made of, generated and code-first, before it is one: types refer to each other by name. Made for one
 * schema; building it binds the types to it.
 *
 * @param queries root fields of queries
 * @param mutations root fields of mutations
 * @param types all others that depend on the catalog or are referred to by name
 * @param meanings output field to what it means in the catalog
 * @param requirements element to what its being there requires beyond its meaning
 * @param catalog what they were generated from
 * @param fingerprint of the schema they make
 * @param gone names of what was removed of which the schema's callers may be told
 */
public record SchemaElements(
        List<GraphQLFieldDefinition> queries,
        List<GraphQLFieldDefinition> mutations,
        List<GraphQLNamedType> types,
        Map<FieldCoordinates, Meaning> meanings,
        Map<FieldCoordinates, Requirement> requirements,
        Catalog catalog,
        String fingerprint,
        List<GoneName> gone) {

    public SchemaElements {
        queries = List.copyOf(queries);
        mutations = List.copyOf(mutations);
        types = List.copyOf(types);
        meanings = Map.copyOf(meanings);
        requirements = Map.copyOf(requirements);
        gone = List.copyOf(gone);
    }
}
