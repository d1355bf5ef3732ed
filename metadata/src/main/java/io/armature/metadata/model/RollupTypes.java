package io.armature.metadata.model;

import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Optional;

/** Makes the type of a rollup from its options. */
final class RollupTypes {

    private RollupTypes() {}

    /**
     * The type, or refused: TYPE_NOT_ALLOWED (a result that no rollup has), MISSING (relation, function, the field of all but
     * COUNT), OPTION_NOT_ALLOWED (a field of COUNT), OUT_OF_RANGE (digits).
     */
    static Outcome<FieldType> of(TypeOptions options, Place place) {
        RollupOptions rollup = options.rollup().orElseThrow();
        ProblemList problems = new ProblemList();
        FieldKind result = options.result().orElseThrow();
        if (!FieldType.Rollup.RESULTS.contains(result)) {
            problems.add(
                    ProblemKind.TYPE_NOT_ALLOWED,
                    place.part("result"),
                    "A rollup gives no " + result + "; its result is one of "
                            + FieldTypes.words(FieldType.Rollup.RESULTS)
                            + (result == FieldKind.CURRENCY
                                    ? ". Amounts are summed as DECIMAL, at what they are worth in the organisation's currency"
                                    : ""));
        }
        check(rollup, place.part("rollup"), problems);
        return problems.outcome(() -> true)
                .then(ok -> FieldTypes.of(
                        result,
                        options.withFormula(Optional.empty(), Optional.empty()).withRollup(Optional.empty()),
                        place))
                .then(type -> FieldTypes.built(
                        () -> new FieldType.Rollup(
                                rollup.relation().orElseThrow(),
                                rollup.function().orElseThrow(),
                                rollup.field(),
                                rollup.filter(),
                                type),
                        place));
    }

    private static void check(RollupOptions rollup, Place place, ProblemList problems) {
        if (rollup.relation().isEmpty()) {
            problems.add(ProblemKind.MISSING, place.part("relation"), "A rollup needs the name of a list");
        }
        if (rollup.function().isEmpty()) {
            problems.add(ProblemKind.MISSING, place.part("function"), "A rollup needs a function");
            return;
        }
        boolean counts = rollup.function().get() == RollupFunction.COUNT;
        if (counts && rollup.field().isPresent()) {
            problems.add(
                    ProblemKind.OPTION_NOT_ALLOWED,
                    place.part("field"),
                    "COUNT counts records; remove field, or leave out those without it by the filter");
        }
        if (!counts && rollup.field().isEmpty()) {
            problems.add(
                    ProblemKind.MISSING,
                    place.part("field"),
                    rollup.function().get() + " needs a field of the records in the list");
        }
    }
}
