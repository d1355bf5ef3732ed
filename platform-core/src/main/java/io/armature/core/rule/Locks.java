package io.armature.core.rule;

import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.resolve.Field;
import java.util.Optional;

/** What is read-only while the stored record is as it is cannot be changed by a caller; a new record has no such state. */
final class Locks {

    private Locks() {}

    static Optional<Violation> check(RuledRecord record, Field field, FieldRule.ReadOnlyWhen rule) {
        boolean asked = !record.isNew() && record.given().contains(field.name()) && record.changes(field.name());
        boolean locked = asked
                && record.expression(field, rule.kind())
                        .filter(condition -> condition.holds(record.stored()))
                        .isPresent();
        return locked ? Optional.of(FieldViolations.locked(field)) : Optional.empty();
    }
}
