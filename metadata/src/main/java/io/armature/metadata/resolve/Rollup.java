package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.model.FieldType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field that is made of the records of a list, with what it is made of.
 *
 * @param field of the record that has the list
 * @param made how it is made
 * @param children the module of the records in the list
 * @param reference their field that refers to the record
 * @param inputs their fields that it is made of, without those that are computed
 */
public record Rollup(Field field, Calculation.RolledUp made, Module children, Field reference, Set<Field> inputs) {

    public Rollup {
        inputs = Set.copyOf(inputs);
    }

    /** All of a catalog but those that rest. */
    public static List<Rollup> all(Catalog catalog) {
        return fields(catalog.modules().values().stream(), catalog).toList();
    }

    /** Those that are made of records of a module. */
    public static List<Rollup> over(Module children, Catalog catalog) {
        return all(catalog).stream()
                .filter(rollup -> rollup.made().module().equals(children.name()))
                .toList();
    }

    /** The key under which values are kept. */
    public String key() {
        return made.key();
    }

    /** Whether amounts enter, whose worth may change with their record's currency and day. */
    public boolean ofAmounts() {
        return inputs.stream().anyMatch(input -> input.type() instanceof FieldType.Currency);
    }

    private static Stream<Rollup> fields(Stream<Module> modules, Catalog catalog) {
        return modules.flatMap(module -> module.fields().values().stream())
                .flatMap(field -> field.storage() instanceof FieldStorage.Computed computed
                                && computed.calculation() instanceof Calculation.RolledUp made
                        ? Stream.of(of(field, made, catalog))
                        : Stream.empty());
    }

    private static Rollup of(Field field, Calculation.RolledUp made, Catalog catalog) {
        Module children = catalog.require(made.module());
        Set<Field> inputs = new LinkedHashSet<>();
        made.inputs().map(value -> children.require(value.field())).forEach(input -> {
            inputs.add(input);
            inputs.addAll(FormulaInputs.of(input, catalog));
        });
        inputs.removeIf(Field::computed);
        return new Rollup(field, made, children, children.require(made.reference()), inputs);
    }
}
