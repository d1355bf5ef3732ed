package io.armature.metadata.resolve;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.expression.formula.FormulaCompiler;
import io.armature.metadata.expression.formula.FormulaScope;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Gives the formulas, lookups and rollups of active modules their calculations. */
final class FormulaLinker {

    private final Draft draft;
    private final SequencedMap<String, SequencedMap<String, Field>> fields;
    private final ProblemList problems;
    private final Map<FieldPath, Place> places = new HashMap<>();

    private FormulaLinker(Draft draft, SequencedMap<String, SequencedMap<String, Field>> fields, ProblemList problems) {
        this.draft = draft;
        this.fields = fields;
        this.problems = problems;
    }

    /**
     * Exchanges the computed fields for ones with calculations. What cannot be computed becomes a problem:
     * INVALID_EXPRESSION, FORMULA_CYCLE, LIMIT_EXCEEDED, and what {@link RollupLinker} refuses.
     */
    static void link(Draft draft, SequencedMap<String, SequencedMap<String, Field>> fields, ProblemList problems) {
        new FormulaLinker(draft, fields, problems).link();
    }

    private void link() {
        Map<FieldPath, Calculation> calculations = new HashMap<>();
        Map<FieldPath, Calculation> copies = new HashMap<>();
        FormulaScope scope = new FormulaScope(draft, systemTypes());
        for (DraftModule module : draft.modules()) {
            List<DraftField> formulas = module.fields().stream()
                    .filter(DraftField::active)
                    .filter(field -> field.type() instanceof FieldType.Expressed)
                    .toList();
            if (module.active() && !formulas.isEmpty()) {
                compile(module.name(), formulas, scope, calculations, copies);
            }
        }
        new RollupLinker(draft, fields, scope, problems).link(calculations, places);
        new FormulaGraph(fields, calculations, places).check(problems);
        calculations.forEach(this::give);
        // stored values go in no circle, whatever they were copied from
        copies.forEach(this::give);
        copies.keySet().forEach(this::markPersonal);
    }

    /** What is copied from personal fields is exported, erased and kept from callers as they are. */
    private void markPersonal(FieldPath path) {
        fields.computeIfPresent(path.module(), (module, byName) -> {
            byName.computeIfPresent(
                    path.field(), (name, field) -> PersonalCopies.tell(field, fields) ? field.asPersonal() : field);
            return byName;
        });
    }

    private void give(FieldPath path, Calculation calculation) {
        fields.computeIfPresent(path.module(), (module, byName) -> {
            byName.computeIfPresent(path.field(), (name, field) -> with(calculation, field));
            return byName;
        });
    }

    private static Field with(Calculation calculation, Field field) {
        if (field.storage() instanceof FieldStorage.Computed computed) {
            return field.withStorage(new FieldStorage.Computed(computed.expression(), calculation));
        }
        return calculation instanceof Calculation.Value value
                ? field.copiedFrom()
                        .map(from -> field.withCopiedFrom(new CopiedFrom(from.path(), Optional.of(value))))
                        .orElse(field)
                : field;
    }

    private void compile(
            String module,
            List<DraftField> formulas,
            FormulaScope scope,
            Map<FieldPath, Calculation> calculations,
            Map<FieldPath, Calculation> copies) {
        List<String> texts = formulas.stream()
                .map(field -> ((FieldType.Expressed) field.type()).expression())
                .toList();
        FormulaCompiler compiler = new FormulaCompiler(module, texts, scope);
        for (DraftField field : formulas) {
            FieldPath path = new FieldPath(module, field.name());
            Place place = field.place().part(field.type() instanceof FieldType.Lookup ? "path" : "expression");
            places.put(path, place);
            switch (compiler.compile((FieldType.Expressed) field.type(), place)) {
                case Outcome.Accepted<Calculation>(var calculation) ->
                    (field.type().isSnapshot() ? copies : calculations).put(path, calculation);
                case Outcome.Refused<Calculation>(var faults) -> problems.addAll(faults);
            }
        }
    }

    private Map<String, Map<String, FieldType>> systemTypes() {
        Map<String, Map<String, FieldType>> types = new HashMap<>();
        fields.forEach((module, byName) -> {
            Map<String, FieldType> ofModule = new HashMap<>();
            byName.values().stream()
                    .filter(field -> field.origin() == Field.Origin.SYSTEM)
                    .forEach(field -> ofModule.put(field.name(), field.type()));
            types.put(module, ofModule);
        });
        return types;
    }
}
