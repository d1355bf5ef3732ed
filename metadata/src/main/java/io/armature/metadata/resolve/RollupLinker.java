package io.armature.metadata.resolve;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.expression.formula.FormulaCompiler;
import io.armature.metadata.expression.formula.FormulaScope;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.RollupFunction;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Gives the rollups of active modules their calculations, once formulas have theirs. */
final class RollupLinker {

    private final Draft draft;
    private final SequencedMap<String, SequencedMap<String, Field>> fields;
    private final FormulaScope scope;
    private final ProblemList problems;

    /** The filters over each module: one compiler, which is not cheap, is made for all. */
    private final Map<String, List<String>> filters = new HashMap<>();

    private final Map<String, FormulaCompiler> compilers = new HashMap<>();

    RollupLinker(
            Draft draft,
            SequencedMap<String, SequencedMap<String, Field>> fields,
            FormulaScope scope,
            ProblemList problems) {
        this.draft = draft;
        this.fields = fields;
        this.scope = scope;
        this.problems = problems;
    }

    /** A rollup while it is linked. */
    private record Written(String module, String name, FieldType.Rollup rollup, Place place) {}

    /** Where the records of a list are, and how they refer to the one that has it. */
    private record Children(DraftModule module, DraftField reference) {
        boolean active() {
            return module.active() && reference.active();
        }
    }

    /**
     * Adds a calculation for each rollup. What cannot be made becomes a problem: UNKNOWN_FIELD (a list or a field that is not
     * there), TYPE_NOT_ALLOWED (a function that the field or the result does not have), INVALID_EXPRESSION (a filter that
     * cannot be read, or a field whose value may change while nobody writes the record that has it). One over a module or a
     * reference that is switched off rests: it gets none.
     */
    void link(Map<FieldPath, Calculation> calculations, Map<FieldPath, Place> places) {
        RollupInputs inputs = new RollupInputs(fields, Map.copyOf(calculations), problems);
        List<Written> all = written();
        for (Written written : all) {
            written.rollup().filter().ifPresent(filter -> children(written)
                    .ifPresent(children -> filters.computeIfAbsent(
                                    children.module().name(), module -> new ArrayList<>())
                            .add(filter)));
        }
        for (Written written : all) {
            FieldPath path = new FieldPath(written.module(), written.name());
            places.put(path, written.place());
            linked(written, inputs).ifPresent(calculation -> calculations.put(path, calculation));
        }
    }

    private List<Written> written() {
        List<Written> all = new ArrayList<>();
        for (DraftModule module : draft.modules()) {
            for (DraftField field : module.fields()) {
                if (module.active() && field.active() && field.type() instanceof FieldType.Rollup rollup) {
                    all.add(new Written(
                            module.name(), field.name(), rollup, field.place().part("rollup")));
                }
            }
        }
        return all;
    }

    private Optional<Calculation> linked(Written written, RollupInputs inputs) {
        Optional<Children> children = children(written);
        if (children.isEmpty()) {
            problems.add(
                    ProblemKind.UNKNOWN_FIELD,
                    written.place().part("relation"),
                    "No field that refers to " + written.module() + " alone makes a list "
                            + written.rollup().relation() + " of it");
            return Optional.empty();
        }
        return children.filter(Children::active).flatMap(active -> calculation(written, active, inputs));
    }

    private Optional<Children> children(Written written) {
        return draft.modules().stream()
                .flatMap(module -> module.fields().stream().map(field -> new Children(module, field)))
                .filter(children -> children.reference().type() instanceof FieldType.Reference to
                        && to.target().equals(written.module())
                        && to.inverse().equals(written.rollup().relation()))
                .findFirst();
    }

    private Optional<Calculation> calculation(Written written, Children children, RollupInputs inputs) {
        int before = problems.all().size();
        String module = children.module().name();
        Optional<Calculation.Value> field = written.rollup().field().flatMap(name -> value(name, module, written));
        Optional<Calculation> filter = written.rollup().filter().flatMap(text -> filter(text, module, written));
        field.ifPresent(value -> inputs.check(value, module, written.place().part("field")));
        filter.ifPresent(
                condition -> inputs.check(condition, module, written.place().part("filter")));
        if (problems.all().size() > before) {
            return Optional.empty();
        }
        Calculation.RolledUp rolled = new Calculation.RolledUp(
                held(written.rollup().result().valueKind()).orElseThrow(),
                "",
                module,
                children.reference().name(),
                written.rollup().function(),
                field,
                filter);
        return Optional.of(new Calculation.RolledUp(
                rolled.kind(),
                RollupKey.of(inputs.spelled(rolled)),
                rolled.module(),
                rolled.reference(),
                rolled.function(),
                field,
                filter));
    }

    private Optional<Calculation.Value> value(String name, String module, Written written) {
        Place place = written.place().part("field");
        Field field = fields.getOrDefault(module, new LinkedHashMap<>()).get(name);
        if (field == null) {
            problems.add(ProblemKind.UNKNOWN_FIELD, place, module + " has no field " + name);
            return Optional.empty();
        }
        Optional<Calculation.Kind> kind = held(field.valueKind());
        RollupFunction function = written.rollup().function();
        boolean added = function == RollupFunction.SUM || function == RollupFunction.AVG;
        if (kind.isEmpty()
                || added && (kind.get() == Calculation.Kind.DATE || kind.get() == Calculation.Kind.TIMESTAMP)) {
            problems.add(
                    ProblemKind.TYPE_NOT_ALLOWED,
                    place,
                    function + " is of numbers" + (added ? " and durations" : ", durations, dates and times") + "; "
                            + module + "." + name + " is a " + field.type().kind());
            return Optional.empty();
        }
        checkResult(written, field, kind.get());
        return Optional.of(new Calculation.Value(kind.get(), List.of(), name));
    }

    private void checkResult(Written written, Field field, Calculation.Kind kind) {
        FieldType result = written.rollup().result();
        boolean whole = result.valueKind() == ValueKind.INTEGER || result.valueKind() == ValueKind.LONG;
        boolean fraction = written.rollup().function() == RollupFunction.AVG || field.valueKind() == ValueKind.DECIMAL;
        if (!held(result.valueKind()).equals(Optional.of(kind)) || whole && fraction) {
            problems.add(
                    ProblemKind.TYPE_NOT_ALLOWED,
                    written.place().part("field"),
                    written.rollup().function() + " of the " + field.type().kind() + " "
                            + written.rollup().relation() + "." + field.name() + " is no " + result.kind()
                            + (whole ? "; a DECIMAL takes it" : ""));
        }
    }

    private Optional<Calculation> filter(String text, String module, Written written) {
        Place place = written.place().part("filter");
        FormulaCompiler compiler = compilers.computeIfAbsent(
                module, of -> new FormulaCompiler(of, filters.getOrDefault(of, List.of()), scope));
        return switch (compiler.compile(new FieldType.Formula(text, new FieldType.Bool()), place)) {
            case Outcome.Accepted<Calculation>(var condition) -> Optional.of(condition);
            case Outcome.Refused<Calculation>(var faults) -> {
                problems.addAll(faults);
                yield Optional.empty();
            }
        };
    }

    /** How values are held while they are rolled up; empty for those that cannot be. */
    private static Optional<Calculation.Kind> held(ValueKind kind) {
        return switch (kind) {
            case INTEGER, LONG, DECIMAL -> Optional.of(Calculation.Kind.NUMBER);
            case DURATION -> Optional.of(Calculation.Kind.DURATION);
            case DATE -> Optional.of(Calculation.Kind.DATE);
            case DATETIME -> Optional.of(Calculation.Kind.TIMESTAMP);
            case TEXT, LONG_TEXT, BOOLEAN, KEY, ID, TIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                Optional.empty();
        };
    }
}
