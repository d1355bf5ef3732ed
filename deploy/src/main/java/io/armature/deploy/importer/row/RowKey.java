package io.armature.deploy.importer.row;

import io.armature.core.value.TextKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * By what a row finds its record.
 *
 * @param text as people read it
 * @param folded equal for rows that mean the same record: values of fields are compared without case and accents
 * @param values field to value, or the parts of an external id, as JSON spells them
 */
public record RowKey(String text, String folded, Map<String, Object> values) {

    public RowKey {
        values = Map.copyOf(values);
    }

    /** The values of one field or several, in their order. */
    public static RowKey of(Map<String, Object> values) {
        Map<String, Object> ordered = new LinkedHashMap<>(values);
        return new RowKey(
                ordered.values().stream().map(Object::toString).collect(Collectors.joining(", ")),
                ordered.values().stream()
                        .map(value -> TextKey.of(value.toString()))
                        .collect(Collectors.joining("\n")),
                ordered);
    }

    /** What a system calls the record; every letter counts. */
    public static RowKey external(String system, String key) {
        return new RowKey(key, key, Map.of("system", system, "key", key));
    }
}
