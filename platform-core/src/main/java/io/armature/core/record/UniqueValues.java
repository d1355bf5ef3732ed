package io.armature.core.record;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What picks out one record: a key and a value for each of its fields.
 *
 * @param key the id, a unique field, a key of several fields or an external id
 * @param values in the order of the key's fields; raw
 */
public record UniqueValues(UniqueKey key, List<Object> values) {

    public UniqueValues {
        values = List.copyOf(values);
    }

    /**
     * As the member of a unique input says it.
     *
     * @param given one member: the name of a value or a key, and its value or values by name
     * @throws ProblemException BAD_REQUEST for anything but one member of the module's keys with all its values
     */
    public static UniqueValues of(Module module, Map<String, ?> given) {
        if (given.size() != 1) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "'unique' names exactly one field or key with a value.");
        }
        Map.Entry<String, ?> only = given.entrySet().iterator().next();
        UniqueKey key = key(module, only.getKey());
        return new UniqueValues(key, values(key, only.getValue()));
    }

    static UniqueValues ofId(Module module, Object id) {
        return new UniqueValues(UniqueKey.of(module.id()), List.of(id));
    }

    private static UniqueKey key(Module module, String name) {
        if (name.equals(module.id().name())) {
            return UniqueKey.of(module.id());
        }
        if (name.equals(UniqueKey.EXTERNAL_ID)) {
            return module.externalIdKey();
        }
        return module.uniqueKeys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.BAD_REQUEST, "'" + name + "' is not unique on " + module.typeName() + "."));
    }

    private static List<Object> values(UniqueKey key, Object given) {
        if (given == null) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "'" + key.name() + "' needs a value.");
        }
        if (key.name().equals(UniqueKey.EXTERNAL_ID)) {
            return List.of(List.of(given));
        }
        if (key.single()) {
            return List.of(given);
        }
        Map<?, ?> members = given instanceof Map<?, ?> map ? map : Map.of();
        List<Object> values = new ArrayList<>();
        key.fields().forEach(field -> {
            Object value = members.get(field.valueName());
            if (value == null) {
                throw ProblemException.of(
                        ProblemCode.BAD_REQUEST, "'" + key.name() + "' needs '" + field.valueName() + "'.");
            }
            values.add(value);
        });
        return values;
    }
}
