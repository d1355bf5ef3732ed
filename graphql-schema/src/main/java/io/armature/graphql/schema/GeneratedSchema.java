package io.armature.graphql.schema;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.GoneName;
import io.armature.metadata.resolve.Module;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The schema of a catalog, whole or as some callers see it.
 *
 * @param schema generated and code-first types together
 * @param meanings output type to its fields, each with what it means in the catalog; a root field without one is code-first
 * @param catalog what it was generated from, whole
 * @param fingerprint of the catalog and of what the schema leaves out of it: equal fingerprints mean equal schemas
 * @param gone names of what was removed of which the schema's callers may be told
 */
public record GeneratedSchema(
        GraphQLSchema schema,
        Map<String, Map<String, Meaning>> meanings,
        Catalog catalog,
        String fingerprint,
        List<GoneName> gone) {

    public GeneratedSchema {
        meanings = meanings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> Map.copyOf(type.getValue())));
        gone = List.copyOf(gone);
    }

    /** The schema of elements whose meanings stand under their coordinates. */
    static GeneratedSchema of(GraphQLSchema schema, SchemaElements elements) {
        Map<String, Map<String, Meaning>> byType = new HashMap<>();
        elements.meanings()
                .forEach((element, meaning) -> byType.computeIfAbsent(element.getTypeName(), type -> new HashMap<>())
                        .put(element.getFieldName(), meaning));
        return new GeneratedSchema(schema, byType, elements.catalog(), elements.fingerprint(), elements.gone());
    }

    /** What {@code type.field} means in the catalog, if it is generated and more than a structural field. */
    public Optional<Meaning> meaning(String type, String field) {
        return Optional.ofNullable(meanings.getOrDefault(type, Map.of()).get(field));
    }

    /** Whether an object type has a field, for the callers of this schema. */
    public boolean has(String type, String field) {
        return schema.getType(type) instanceof GraphQLObjectType object && object.getFieldDefinition(field) != null;
    }

    /** The module of that name, if there is one whose records the callers of this schema may read. */
    public Optional<Module> module(String name) {
        return catalog.module(name).filter(this::reads);
    }

    /** Whether records of the module are there for the callers of this schema. */
    public boolean reads(Module module) {
        return has(TypeNames.QUERY, module.singular());
    }

    /** Whether the module's own root field, of which this is the generic form, is there. */
    public boolean offers(GenericField field, Module module) {
        return switch (field) {
            case RECORD, RECORDS, RECORDS_AGGREGATE -> reads(module);
            case RECORD_BY -> has(TypeNames.QUERY, module.singular() + "By");
            case CREATE_RECORD -> mutates(MutationNames.createOne(module));
            case CREATE_RECORDS -> mutates(MutationNames.createMany(module));
            case UPDATE_RECORD -> mutates(MutationNames.updateOne(module));
            case UPDATE_RECORDS -> mutates(MutationNames.updateMany(module));
            case UPSERT_RECORD -> mutates(MutationNames.upsertOne(module));
            case UPSERT_RECORDS -> mutates(MutationNames.upsertMany(module));
            case DELETE_RECORD -> mutates(MutationNames.deleteOne(module));
            case DELETE_RECORDS -> mutates(MutationNames.deleteMany(module));
            case RESTORE_RECORD -> mutates(MutationNames.restoreOne(module));
            case PURGE_RECORD -> mutates(MutationNames.purgeOne(module));
        };
    }

    private boolean mutates(String field) {
        return has(TypeNames.MUTATION, field);
    }
}
