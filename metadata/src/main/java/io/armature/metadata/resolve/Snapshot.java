package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import java.util.List;

/**
 * A field that takes its value from a record when its own begins to refer to it.
 *
 * @param field the field that stores the copy
 * @param reference the field of the same module that refers to the first record on the path
 * @param target the module of that record
 * @param found what is copied, as seen from that record
 */
public record Snapshot(Field field, Field reference, Module target, Calculation.Value found) {

    /** Those of a module. */
    public static List<Snapshot> of(Module module, Catalog catalog) {
        return module.fields().values().stream()
                .flatMap(field -> field.copiedFrom().flatMap(CopiedFrom::value).stream()
                        .map(value -> of(field, value, module, catalog)))
                .toList();
    }

    private static Snapshot of(Field field, Calculation.Value value, Module module, Catalog catalog) {
        Field reference = module.require(value.path().getFirst());
        List<String> rest = value.path().subList(1, value.path().size());
        return new Snapshot(
                field,
                reference,
                catalog.targets(reference).getFirst(),
                new Calculation.Value(value.kind(), rest, value.field()));
    }
}
