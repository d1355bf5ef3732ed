package io.armature.core.rule;

import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.resolve.Field;
import java.util.List;
import java.util.Optional;

/** A record begins with a stage that is allowed, and goes on only to stages that may follow. */
final class StageMoves {

    private StageMoves() {}

    static Optional<Violation> move(RuledRecord record, Field field, FieldRule.Stages rule) {
        Object to = record.value(field);
        if (to == null || !record.touches(field)) {
            return Optional.empty();
        }
        Object from = record.values().before().get(field.name());
        return from == null
                ? refused(field, "", rule.initial(), to)
                : refused(
                        field, from.toString(), rule.moves().getOrDefault(from.toString(), List.of(to.toString())), to);
    }

    private static Optional<Violation> refused(Field field, String from, List<String> allowed, Object to) {
        boolean free = from.isEmpty() && allowed.isEmpty();
        return free || allowed.contains(to.toString())
                ? Optional.empty()
                : Optional.of(FieldViolations.moveNotAllowed(field, from, allowed));
    }
}
