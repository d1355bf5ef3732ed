package io.armature.core.rule;

import io.armature.core.problem.Violation;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A kind of rule that looks at one field at a time.
 *
 * @param kind the rule
 * @param test what it says of a field that has it
 */
record FieldCheck<R extends FieldRule>(Class<R> kind, Test<R> test) implements RecordCheck {

    @FunctionalInterface
    interface Test<R> {
        Optional<Violation> check(RuledRecord record, Field field, R rule);
    }

    @Override
    public List<Violation> check(RuledRecord record) {
        List<Violation> violations = new ArrayList<>();
        for (Field field : record.module().fields().values()) {
            if (!field.rules().isEmpty()) {
                field.rules()
                        .get(kind)
                        .flatMap(rule -> test.check(record, field, rule))
                        .ifPresent(violations::add);
            }
        }
        return violations;
    }
}
