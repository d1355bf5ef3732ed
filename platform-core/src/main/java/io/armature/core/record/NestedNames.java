package io.armature.core.record;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The names in a module's input that stand for other records, written along with its own.
 *
 * @param references to one record, by the field's name
 * @param relations to those that refer to the record, by the relation's name
 */
public record NestedNames(SequencedMap<String, Field> references, SequencedMap<String, ToManyRelation> relations) {

    /** Those of modules that callers write, through references that callers write. */
    public static NestedNames of(Catalog catalog, Module module) {
        SequencedMap<String, Field> references = new LinkedHashMap<>();
        for (Field field : module.fields().values()) {
            if (!field.readOnly() && refersToWritten(catalog, field)) {
                references.put(field.name(), field);
            }
        }
        SequencedMap<String, ToManyRelation> relations = new LinkedHashMap<>();
        for (ToManyRelation relation : module.relations().values()) {
            if (isWritten(catalog, relation.target())
                    && !catalog.require(relation.target())
                            .require(relation.field())
                            .readOnly()) {
                relations.put(relation.name(), relation);
            }
        }
        return new NestedNames(references, relations);
    }

    /**
     * The modules of which a reference to several takes records that are found by a unique value or written along, by what one
     * record of each is called.
     */
    public static SequencedMap<String, Module> targets(Catalog catalog, Field reference) {
        SequencedMap<String, Module> targets = new LinkedHashMap<>();
        catalog.targets(reference).stream()
                .filter(target -> !target.writtenByPlatform())
                .forEach(target -> targets.put(target.singular(), target));
        return targets;
    }

    private static boolean refersToWritten(Catalog catalog, Field field) {
        return switch (field.type()) {
            case FieldType.Reference reference -> isWritten(catalog, reference.target());
            case FieldType.AnyReference reference ->
                reference.targets().isEmpty()
                        || reference.targets().stream().anyMatch(target -> isWritten(catalog, target));
            default -> false;
        };
    }

    private static boolean isWritten(Catalog catalog, String module) {
        return catalog.module(module)
                .filter(known -> !known.writtenByPlatform())
                .isPresent();
    }

    /** Whether one of the values is such a name. */
    boolean in(Map<String, ?> values) {
        return values.keySet().stream().anyMatch(name -> references.containsKey(name) || relations.containsKey(name));
    }
}
