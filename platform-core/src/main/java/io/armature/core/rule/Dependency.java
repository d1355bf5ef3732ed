package io.armature.core.rule;

import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.util.List;
import java.util.Optional;

/** A dependent picklist holds a value that goes with the field that controls it, whichever of both changes. */
final class Dependency {

    private Dependency() {}

    static Optional<Violation> check(RuledRecord record, Field field, FieldRule.DependsOn rule) {
        Object value = record.value(field);
        boolean touched = record.touches(field) || record.changes(rule.field());
        Optional<Field> controlling = record.module().field(rule.field());
        if (value == null || !touched || controlling.isEmpty()) {
            return Optional.empty();
        }
        List<String> allowed = allowed(record, controlling.get(), rule, value.toString());
        return allowed.contains(value.toString())
                ? Optional.empty()
                : Optional.of(FieldViolations.notAllowed(field, rule.field(), allowed));
    }

    /** While nothing controls it, nothing is allowed; a value that is not listed allows all. */
    private static List<String> allowed(RuledRecord record, Field controlling, FieldRule.DependsOn rule, String value) {
        Object key = record.value(controlling);
        if (key == null && controlling.valueKind() != ValueKind.BOOLEAN) {
            return List.of();
        }
        String listed = key == null ? "false" : key.toString();
        return rule.allowed().getOrDefault(listed, List.of(value));
    }
}
