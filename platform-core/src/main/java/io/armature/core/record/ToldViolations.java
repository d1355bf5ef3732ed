package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Broken rules as the caller may be told them. One of a field that does not exist for it is the record's, one of a masked
 * field says nothing of the value; what the caller has sent itself may be told again.
 *
 * @param given names of the fields that the caller has sent
 */
record ToldViolations(Module module, Access access, Set<String> given) {
    private static final Set<String> OF_SENT_FIELDS =
            Set.of(FieldViolations.UNKNOWN_FIELD, FieldViolations.FIELD_FORBIDDEN);

    List<Violation> of(List<Violation> broken) {
        return broken.stream().map(this::told).distinct().toList();
    }

    private Violation told(Violation violation) {
        Optional<Field> field = module.field(violation.field()).or(() -> module.fieldOfValue(violation.field()));
        if (field.isEmpty() || sent(field.get(), violation)) {
            return violation;
        }
        if (access.masks(field.get())) {
            return FieldViolations.masked(violation);
        }
        return hidden(field.get()) ? FieldViolations.untold(violation) : violation;
    }

    private boolean sent(Field field, Violation violation) {
        return given.contains(field.name()) || OF_SENT_FIELDS.contains(violation.code());
    }

    private boolean hidden(Field field) {
        return !access.mayRead(field) && !access.mayWrite(field);
    }
}
