package io.armature.graphql.schema;

import graphql.schema.GraphQLSchema;
import io.armature.metadata.resolve.Catalog;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The schema of a catalog.
 *
 * @param schema generated and code-first types together, everything visible
 * @param meanings output type to its fields, each with what it means in the catalog; a root field without one is code-first
 * @param catalog what it was generated from
 */
public record GeneratedSchema(GraphQLSchema schema, Map<String, Map<String, Meaning>> meanings, Catalog catalog) {

    public GeneratedSchema {
        meanings = meanings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> Map.copyOf(type.getValue())));
    }

    /** The fingerprint of the catalog, which is also the schema's. */
    public String fingerprint() {
        return catalog.fingerprint();
    }

    /** What {@code type.field} means in the catalog, if it is generated and more than a structural field. */
    public Optional<Meaning> meaning(String type, String field) {
        return Optional.ofNullable(meanings.getOrDefault(type, Map.of()).get(field));
    }
}
