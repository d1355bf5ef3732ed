package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;

/** Broken rules as the caller may be told them: those of fields that do not exist for it are the record's, and say no more. */
record ToldViolations(Module module, Access access) {
    List<Violation> of(List<Violation> broken) {
        return broken.stream().map(this::told).distinct().toList();
    }

    private Violation told(Violation violation) {
        Optional<Field> field = module.field(violation.field()).or(() -> module.fieldOfValue(violation.field()));
        return field.filter(this::hidden).isPresent() ? FieldViolations.untold(violation) : violation;
    }

    private boolean hidden(Field field) {
        return !access.mayRead(field) && !access.masks(field) && !access.mayWrite(field);
    }
}
