package io.armature.graphql.platform.change;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.metadata.change.ChangeSet;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changes of an input, all of them or every reason why not. */
public final class MetadataChanges {

    private MetadataChanges() {}

    /** The changes in order; fails with METADATA_INVALID naming everything that is none. */
    public static List<MetadataChange> of(List<MetadataChangeInput> inputs) {
        List<MetadataChange> changes = new ArrayList<>();
        List<DefinitionProblem> problems = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Place place = Place.of(ChangeSet.SOURCE).item(i);
            switch (change(inputs.get(i), place)) {
                case Outcome.Accepted<MetadataChange> accepted -> changes.add(accepted.value());
                case Outcome.Refused<MetadataChange> refused -> problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problem(problems));
        }
        return changes;
    }

    private static Outcome<MetadataChange> change(MetadataChangeInput input, Place place) {
        try {
            if (input.createField() != null) {
                return FieldChangeInputs.create(input.createField(), place.part("createField"));
            }
            if (input.widenField() != null) {
                return FieldChangeInputs.widen(input.widenField(), place.part("widenField"));
            }
            if (input.createModule() != null) {
                return ModuleChangeInputs.create(input.createModule(), place.part("createModule"));
            }
            return new Outcome.Accepted<>(alwaysAChange(input));
        } catch (IllegalArgumentException impossible) {
            String message = String.valueOf(impossible.getMessage());
            return new Outcome.Refused<>(List.of(new DefinitionProblem(ProblemKind.OUT_OF_RANGE, place, message)));
        }
    }

    private static MetadataChange alwaysAChange(MetadataChangeInput input) {
        return ModuleChangeInputs.of(input)
                .or(() -> FieldChangeInputs.of(input))
                .or(() -> PicklistChangeInputs.of(input))
                .or(() -> LayoutChangeInputs.of(input))
                .or(() -> RuleChangeInputs.of(input))
                .orElseThrow(() -> ProblemException.of(ProblemCode.BAD_REQUEST, "Every change has exactly one member"));
    }

    private static Problem problem(List<DefinitionProblem> problems) {
        List<Violation> violations =
                problems.stream().map(MetadataChanges::violation).toList();
        String message =
                problems.size() == 1 ? problems.getFirst().message() : problems.size() + " changes are not valid";
        return Problem.of(ProblemCode.METADATA_INVALID, message).withViolations(violations);
    }

    /** The path as the input spells it: {@code changes.2.createField.length}. */
    private static Violation violation(DefinitionProblem problem) {
        String path = problem.place().path().replace("[", ".").replace("]", "");
        return new Violation(ChangeSet.SOURCE + path, problem.code().name(), problem.message(), Map.of());
    }
}
