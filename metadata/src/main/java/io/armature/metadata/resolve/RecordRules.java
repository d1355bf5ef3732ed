package io.armature.metadata.resolve;

import io.armature.metadata.expression.Expression;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.ValidationRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the records of a module must keep to, ready to run; safe to use by many at once.
 *
 * @param written keys and validations, as the definition file and the organisation wrote them
 * @param expressions of the rules of fields, by field name and kind of rule
 * @param validations the active ones, in order
 * @param uniqueKeys the keys of several fields, in order
 * @param duplicateChecks the active duplicate rules, in order
 */
public record RecordRules(
        ModuleRules written,
        Map<String, Map<FieldRule.Kind, Expression>> expressions,
        List<Validation> validations,
        List<UniqueKey> uniqueKeys,
        List<DuplicateCheck> duplicateChecks) {

    private static final RecordRules NONE =
            new RecordRules(ModuleRules.none(), Map.of(), List.of(), List.of(), List.of());

    /** A rule and its expression. */
    public record Validation(ValidationRule rule, Expression expression) {}

    public RecordRules {
        expressions = Map.copyOf(expressions);
        validations = List.copyOf(validations);
        uniqueKeys = List.copyOf(uniqueKeys);
        duplicateChecks = List.copyOf(duplicateChecks);
    }

    public static RecordRules none() {
        return NONE;
    }

    /** Rules of a module that is switched off: told of, not run. */
    static RecordRules resting(ModuleRules written) {
        return new RecordRules(written, Map.of(), List.of(), List.of(), List.of());
    }

    /** The expression of a field's rule, if it has such a rule. */
    public Optional<Expression> expression(Field field, FieldRule.Kind kind) {
        return Optional.ofNullable(
                expressions.getOrDefault(field.name(), Map.of()).get(kind));
    }
}
