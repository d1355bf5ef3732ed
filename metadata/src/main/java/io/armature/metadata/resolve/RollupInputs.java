package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What rollups may be made of: what changes only when somebody writes the record that has it, since only then what is kept is
 * made anew. So they are stored fields, and formulas over stored fields of the same record.
 */
final class RollupInputs {

    /** What every write changes besides, or what changes without one. */
    private static final Set<String> UNSTEADY =
            Set.of(SystemFields.UPDATED_AT, SystemFields.UPDATED_BY, SystemFields.DELETED_AT, SystemFields.VERSION);

    private final SequencedMap<String, SequencedMap<String, Field>> fields;
    private final Map<FieldPath, Calculation> formulas;
    private final ProblemList problems;

    RollupInputs(
            SequencedMap<String, SequencedMap<String, Field>> fields,
            Map<FieldPath, Calculation> formulas,
            ProblemList problems) {
        this.fields = fields;
        this.formulas = formulas;
        this.problems = problems;
    }

    /** Reports the first thing that does not hold still, as INVALID_EXPRESSION. */
    void check(Calculation calculation, String module, Place place) {
        refusals(calculation, module, List.of())
                .findFirst()
                .ifPresent(refusal -> problems.add(
                        ProblemKind.INVALID_EXPRESSION,
                        place,
                        refusal + "; a rollup is kept, and made anew only when a record in its list is written"));
    }

    private Stream<String> refusals(Calculation calculation, String module, List<String> way) {
        Stream<String> timed = calculation.timed()
                ? Stream.of((way.isEmpty() ? "It" : String.join(" -> ", way)) + " changes with the time or its zone")
                : Stream.empty();
        return Stream.concat(timed, calculation.values().distinct().flatMap(value -> refusals(value, module, way)));
    }

    private Stream<String> refusals(Calculation.Value value, String module, List<String> way) {
        String name = String.join(".", value.path()) + (value.path().isEmpty() ? "" : ".") + value.field();
        Field field = fields.getOrDefault(module, new LinkedHashMap<>()).get(value.field());
        if (!value.path().isEmpty() || field == null) {
            return Stream.of(name + " is of another record");
        }
        if (field.type() instanceof FieldType.Reference) {
            return Stream.of(name + " is a reference, which reads as null while its target is deleted");
        }
        if (UNSTEADY.contains(field.name())) {
            return Stream.of(name + " changes with every write");
        }
        Calculation formula = formulas.get(new FieldPath(module, name));
        if (!field.computed() || way.contains(name)) {
            return Stream.empty();
        }
        return formula == null
                ? Stream.of(name + " is a rollup itself, or computed from one")
                : refusals(
                        formula,
                        module,
                        Stream.concat(way.stream(), Stream.of(name)).toList());
    }

    /** All that a rollup is made of, formulas written out: what is spelled alike has the same values. */
    String spelled(Calculation.RolledUp rolled) {
        Map<String, String> all = new TreeMap<>();
        rolled.inputs().forEach(value -> spell(value, rolled.module(), all));
        return rolled + " " + all;
    }

    private void spell(Calculation.Value value, String module, Map<String, String> all) {
        Calculation formula = formulas.get(new FieldPath(module, value.field()));
        if (formula != null && all.put(value.field(), formula.toString()) == null) {
            formula.values().forEach(inner -> spell(inner, module, all));
        }
    }
}
