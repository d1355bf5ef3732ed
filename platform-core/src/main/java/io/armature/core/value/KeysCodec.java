package io.armature.core.value;

import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several keys of a picklist: each once, in the picklist's order. No key is no value. A key alone is a list of it, as in
 * GraphQL: a request that began while the field took one value is carried out under the field that takes several.
 */
final class KeysCodec {
    private KeysCodec() {}

    static Decoded decode(Field field, Picklist picklist, Object raw) {
        List<?> given = raw instanceof List<?> several ? several : List.of(raw);
        if (!given.stream().allMatch(String.class::isInstance)) {
            return new Decoded.Refused(
                    FieldViolations.invalidFormat(field, "a list of keys of the picklist " + picklist.name()));
        }
        List<String> offered = picklist.values().stream()
                .filter(PicklistValue::active)
                .map(PicklistValue::key)
                .toList();
        Set<Object> wanted = new LinkedHashSet<>(given);
        if (!offered.containsAll(wanted)) {
            return new Decoded.Refused(FieldViolations.unknownKey(field, offered));
        }
        List<String> keys = offered.stream().filter(wanted::contains).toList();
        return new Decoded.Accepted(keys.isEmpty() ? null : keys);
    }
}
