package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.model.FieldType;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a formula is computed from. */
public final class FormulaInputs {

    private final Catalog catalog;
    private final Set<Field> found = new LinkedHashSet<>();

    private FormulaInputs(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Every field that the value of a field depends on, however far away: those it names, the references on the way to them,
     * and what those that are formulas depend on. None for a field that is stored.
     */
    public static Set<Field> of(Field field, Catalog catalog) {
        FormulaInputs inputs = new FormulaInputs(catalog);
        inputs.follow(field);
        return inputs.found;
    }

    /** The same for what a snapshot is copied from; none for a field that is no snapshot. */
    public static Set<Field> ofCopy(Field field, Catalog catalog) {
        FormulaInputs inputs = new FormulaInputs(catalog);
        field.copiedFrom()
                .flatMap(CopiedFrom::value)
                .ifPresent(value -> inputs.follow(catalog.require(field.module()), value));
        return inputs.found;
    }

    private void follow(Field field) {
        if (field.storage() instanceof FieldStorage.Computed computed) {
            computed.calculation().values().forEach(value -> follow(catalog.require(field.module()), value));
        }
    }

    private void follow(Module module, Calculation.Value value) {
        Module at = module;
        for (String name : value.path()) {
            Field reference = at.require(name);
            found.add(reference);
            at = catalog.require(((FieldType.Reference) reference.type()).target());
        }
        Field field = at.require(value.field());
        if (found.add(field)) {
            follow(field);
        }
        if (field.type() instanceof FieldType.Currency
                && at.field(SystemFields.CURRENCY).isPresent()) {
            found.add(at.require(SystemFields.CURRENCY));
        }
    }
}
