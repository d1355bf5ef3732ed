package io.armature.core.rule;

import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.ValidationRule;
import io.armature.metadata.resolve.Field;
import java.util.List;

/** The validations of a module: every write that changes a record must leave it valid. */
final class Validations implements RecordCheck {

    @Override
    public List<Violation> check(RuledRecord record) {
        if (record.module().rules().validations().isEmpty() || !record.changesAnything()) {
            return List.of();
        }
        return record.module().rules().validations().stream()
                .filter(validation -> !validation.expression().holds(record.values()))
                .map(validation -> violation(record, validation.rule()))
                .toList();
    }

    private static Violation violation(RuledRecord record, ValidationRule rule) {
        String field = rule.field()
                .flatMap(record.module()::field)
                .map(Field::valueName)
                .orElse("");
        return FieldViolations.ruleBroken(field, rule.name(), rule.message().text());
    }
}
