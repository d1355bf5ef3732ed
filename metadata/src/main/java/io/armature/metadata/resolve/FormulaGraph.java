package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Which formulas compute with which: none with itself, however far round, and none that is too much work once those it
 * computes with are written out.
 */
final class FormulaGraph {

    /** Parts of a formula with those of the formulas it computes with, each as often as it is named. */
    static final int MOST_PARTS = 1_000;

    private final SequencedMap<String, SequencedMap<String, Field>> fields;
    private final Map<FieldPath, Calculation> calculations;
    private final Map<FieldPath, Place> places;
    private final Map<FieldPath, Long> parts = new HashMap<>();
    private final List<FieldPath> open = new ArrayList<>();

    FormulaGraph(
            SequencedMap<String, SequencedMap<String, Field>> fields,
            Map<FieldPath, Calculation> calculations,
            Map<FieldPath, Place> places) {
        this.fields = fields;
        this.calculations = new TreeMap<>(calculations);
        this.places = places;
    }

    void check(ProblemList problems) {
        for (FieldPath formula : calculations.keySet()) {
            if (parts(formula, problems) > MOST_PARTS) {
                problems.add(
                        ProblemKind.LIMIT_EXCEEDED,
                        place(formula),
                        "With the formulas it computes with, " + formula + " has more than " + MOST_PARTS
                                + " parts; make it shorter");
            }
        }
    }

    /** How many parts; a formula on a way that is being followed is reported as part of a cycle and counts nothing. */
    private long parts(FieldPath formula, ProblemList problems) {
        Long known = parts.get(formula);
        if (known != null) {
            return known;
        }
        int at = open.indexOf(formula);
        if (at >= 0) {
            cycle(open.subList(at, open.size()), problems);
            return 0;
        }
        Calculation calculation = calculations.get(formula);
        if (calculation == null) {
            return 1;
        }
        open.add(formula);
        long sum = calculation.size();
        for (Calculation.Value value : calculation.values().toList()) {
            sum += parts(new FieldPath(moduleOf(formula.module(), value.path()), value.field()), problems);
        }
        if (calculation instanceof Calculation.RolledUp rolled) {
            for (Calculation.Value value : rolled.inputs().toList()) {
                sum += parts(new FieldPath(rolled.module(), value.field()), problems);
            }
        }
        open.removeLast();
        long bounded = Math.min(sum, MOST_PARTS + 1L);
        parts.put(formula, bounded);
        return bounded;
    }

    private void cycle(List<FieldPath> round, ProblemList problems) {
        StringBuilder way = new StringBuilder();
        round.forEach(formula -> way.append(formula).append(" -> "));
        problems.add(
                ProblemKind.FORMULA_CYCLE,
                place(round.getFirst()),
                "A formula cannot compute with itself: " + way + round.getFirst());
    }

    private Place place(FieldPath formula) {
        return places.getOrDefault(formula, Place.of(formula.module()));
    }

    private String moduleOf(String module, List<String> path) {
        String at = module;
        for (String name : path) {
            Field reference =
                    fields.getOrDefault(at, new java.util.LinkedHashMap<>()).get(name);
            at = reference != null && reference.type() instanceof FieldType.Reference to ? to.target() : at;
        }
        return at;
    }
}
