package io.armature.metadata.change;

import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ValidationRule;
import java.util.Optional;

/**
 * What changes of a validation; absent parts stay.
 *
 * @param expression another condition
 * @param message another text for whoever breaks it
 * @param field another field at fault; an inner empty Optional means the record as a whole
 * @param active whether writes are checked
 */
public record ValidationRulePatch(
        Optional<String> expression,
        Optional<LocalizedText> message,
        Optional<Optional<String>> field,
        Optional<Boolean> active) {

    ValidationRule of(ValidationRule rule) {
        return new ValidationRule(
                rule.name(),
                expression.orElse(rule.expression()),
                message.orElse(rule.message()),
                field.orElse(rule.field()),
                active.orElse(rule.active()));
    }
}
