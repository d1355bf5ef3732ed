package io.armature.core.rule;

import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.expression.Expression;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that a record needs: always, while a condition holds, or to enter a stage. What is not shown is not needed. */
final class RequiredFields implements RecordCheck {

    @Override
    public List<Violation> check(RuledRecord record) {
        List<Violation> violations = new ArrayList<>();
        for (Field field : record.module().fields().values()) {
            boolean missing = record.value(field) == null && callerMayGive(field);
            if (missing && (always(record, field) || byCondition(record, field)) && record.shows(field)) {
                violations.add(FieldViolations.required(field));
            }
        }
        record.module().fields().values().forEach(stage -> stage.rules()
                .get(FieldRule.Stages.class)
                .ifPresent(rule -> violations.addAll(toEnter(record, stage, rule))));
        return violations;
    }

    /** A new record needs it; an existing one must not lose it. */
    private static boolean always(RuledRecord record, Field field) {
        return field.required() && record.touches(field);
    }

    private static boolean byCondition(RuledRecord record, Field field) {
        Optional<Expression> condition = record.expression(field, FieldRule.Kind.REQUIRED_WHEN);
        return condition.isPresent()
                && record.touches(field, condition.get())
                && condition.get().holds(record.values());
    }

    static List<Violation> toEnter(RuledRecord record, Field stage, FieldRule.Stages rule) {
        Object entered = record.value(stage);
        if (entered == null || !record.touches(stage)) {
            return List.of();
        }
        return rule.required().getOrDefault(entered.toString(), List.of()).stream()
                .flatMap(name -> record.module().field(name).stream())
                .filter(field -> record.value(field) == null)
                .map(FieldViolations::required)
                .toList();
    }

    private static boolean callerMayGive(Field field) {
        return !(field.type() instanceof FieldType.AutoNumber) && !field.readOnly();
    }
}
