package io.armature.core.search;

import io.armature.core.access.Access;
import io.armature.core.search.entry.SearchEntries;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fields that search looks into for a caller: searchable ones that it may read, of modules that it may read. A masked field is not
 * among them.
 *
 * @param byKey by the key of the part in storage
 */
record ReadableParts(Map<String, Part> byKey) {
    private static final int CALLED = 3;
    private static final int SHORT = 2;
    private static final int LONG = 1;

    /** A field and what finding a word in it is worth. */
    record Part(Module module, Field field, int weight) {}

    static ReadableParts of(Collection<Module> modules, Access access) {
        Map<String, Part> byKey = new LinkedHashMap<>();
        modules.stream()
                .filter(module -> access.may(RecordRight.READ, module) && access.mayRead(module))
                .forEach(module -> module.fields().values().stream()
                        .filter(field -> SearchEntries.looksInto(field) && access.mayRead(field))
                        .forEach(field -> byKey.put(
                                SearchEntries.part(module, field), new Part(module, field, weight(module, field)))));
        return new ReadableParts(byKey);
    }

    private static int weight(Module module, Field field) {
        if (field.name().equals(module.displayField())) {
            return CALLED;
        }
        return field.valueKind() == ValueKind.LONG_TEXT ? LONG : SHORT;
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    List<Module> modules() {
        return byKey.values().stream().map(Part::module).distinct().toList();
    }

    List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    List<Integer> weights() {
        return byKey.values().stream().map(Part::weight).toList();
    }

    /** Names of the fields of a list of keys, in the order of the module. */
    List<String> fields(String parts) {
        List<String> found = Arrays.asList(parts.split(" ", -1));
        return byKey.keySet().stream()
                .filter(found::contains)
                .map(key -> Objects.requireNonNull(byKey.get(key)).field().name())
                .toList();
    }
}
