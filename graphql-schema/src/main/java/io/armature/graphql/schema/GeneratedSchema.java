package io.armature.graphql.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.armature.metadata.resolve.Catalog;
import java.util.Map;
import java.util.Optional;

/**
 * The schema of a catalog.
 *
 * @param schema generated and code-first types together, everything visible
 * @param meanings output field to what it means in the catalog; a root field without one is code-first
 * @param catalog what it was generated from
 */
public record GeneratedSchema(GraphQLSchema schema, Map<FieldCoordinates, Meaning> meanings, Catalog catalog) {

    public GeneratedSchema {
        meanings = Map.copyOf(meanings);
    }

    /** The fingerprint of the catalog, which is also the schema's. */
    public String fingerprint() {
        return catalog.fingerprint();
    }

    /** What {@code type.field} means in the catalog, if it is generated and more than a structural field. */
    public Optional<Meaning> meaning(String type, String field) {
        return Optional.ofNullable(meanings.get(FieldCoordinates.coordinates(type, field)));
    }
}
