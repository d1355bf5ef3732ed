package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.problem.Violation;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Broken rules as the caller may be told them: those of fields that do not exist for it are the record's, and say no more. */
record ToldViolations(Module module, Access access) {
    private static final String UNTOLD =
            "A rule about something that you do not see is broken; ask an administrator of your organisation";

    List<Violation> of(List<Violation> broken) {
        return broken.stream().map(this::told).distinct().toList();
    }

    private Violation told(Violation violation) {
        Optional<Field> field = module.field(violation.field()).or(() -> module.fieldOfValue(violation.field()));
        return field.filter(this::hidden).isPresent()
                ? new Violation("", violation.code(), UNTOLD, Map.of())
                : violation;
    }

    private boolean hidden(Field field) {
        return !access.mayRead(field) && !access.masks(field) && !access.mayWrite(field);
    }
}
