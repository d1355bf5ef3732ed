package io.armature.core.rule;

import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.rule.DefaultValue;
import java.util.Map;
import java.util.Optional;

/** Least and greatest values; both ends are allowed. */
final class ValueBounds {

    private ValueBounds() {}

    static Optional<Violation> minimum(RuledRecord record, Field field, FieldRule.Minimum rule) {
        return broken(record, field, rule.value(), -1)
                ? Optional.of(
                        FieldViolations.outOfRange(field, "at least " + rule.value(), Map.of("minimum", rule.value())))
                : Optional.empty();
    }

    static Optional<Violation> maximum(RuledRecord record, Field field, FieldRule.Maximum rule) {
        return broken(record, field, rule.value(), 1)
                ? Optional.of(
                        FieldViolations.outOfRange(field, "at most " + rule.value(), Map.of("maximum", rule.value())))
                : Optional.empty();
    }

    private static boolean broken(RuledRecord record, Field field, Object bound, int side) {
        Object value = record.value(field);
        return value != null && record.touches(field) && Integer.signum(order(field, value, bound)) == side;
    }

    @SuppressWarnings("unchecked")
    private static int order(Field field, Object value, Object bound) {
        return ((Comparable<Object>) value).compareTo(DefaultValue.of(field.type(), bound));
    }
}
