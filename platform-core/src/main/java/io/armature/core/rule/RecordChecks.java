package io.armature.core.rule;

import io.armature.core.problem.Violation;
import io.armature.metadata.model.FieldRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every rule of definitions but uniqueness, in order. */
public final class RecordChecks {

    private static final List<RecordCheck> ALL = List.of(
            new FieldCheck<>(FieldRule.Minimum.class, ValueBounds::minimum),
            new FieldCheck<>(FieldRule.Maximum.class, ValueBounds::maximum),
            new FieldCheck<>(FieldRule.MinLength.class, TextShapes::minLength),
            new FieldCheck<>(FieldRule.Pattern.class, TextShapes::pattern),
            new FieldCheck<>(FieldRule.DependsOn.class, Dependency::check),
            new FieldCheck<>(FieldRule.Stages.class, StageMoves::move),
            new FieldCheck<>(FieldRule.ReadOnlyWhen.class, Locks::check),
            new RequiredFields(),
            new Validations());

    private RecordChecks() {}

    /**
     * Every broken rule; one per field, the first, and of the record as a whole all.
     *
     * @param refused value names of the fields whose values were refused already
     */
    public static List<Violation> of(RuledRecord record, Set<String> refused) {
        Set<String> fields = new HashSet<>(refused);
        List<Violation> violations = new ArrayList<>();
        for (RecordCheck check : ALL) {
            for (Violation violation : check.check(record)) {
                if (violation.field().isEmpty() || fields.add(violation.field())) {
                    violations.add(violation);
                }
            }
        }
        return violations;
    }
}
