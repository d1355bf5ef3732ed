package io.armature.metadata.resolve;

import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.model.FieldType;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which snapshots tell of a person: those copied from, or through, what tells of one. */
final class PersonalCopies {

    private final Map<String, ? extends Map<String, Field>> fields;
    private final Set<FieldPath> seen = new HashSet<>();

    private PersonalCopies(Map<String, ? extends Map<String, Field>> fields) {
        this.fields = fields;
    }

    /**
     * Whether the field says something that a personal field says.
     *
     * @param fields by module and name, with what they are computed and copied from
     */
    static boolean tell(Field field, Map<String, ? extends Map<String, Field>> fields) {
        return new PersonalCopies(fields).tells(field);
    }

    private boolean tells(Field field) {
        if (field.personal()) {
            return true;
        }
        return seen.add(new FieldPath(field.module(), field.name()))
                && sources(field).anyMatch(value -> tells(field.module(), value));
    }

    private boolean tells(String module, Calculation.Value value) {
        String at = module;
        for (String name : value.path()) {
            Field reference = field(at, name);
            if (tells(reference)) {
                return true;
            }
            at = ((FieldType.Reference) reference.type()).target();
        }
        return tells(field(at, value.field()));
    }

    private Field field(String module, String name) {
        Map<String, Field> ofModule = Objects.requireNonNull(fields.get(module));
        return Objects.requireNonNull(ofModule.get(name));
    }

    private static Stream<Calculation.Value> sources(Field field) {
        return field.storage() instanceof FieldStorage.Computed computed
                ? computed.calculation().values()
                : field.copiedFrom().flatMap(CopiedFrom::value).stream();
    }
}
