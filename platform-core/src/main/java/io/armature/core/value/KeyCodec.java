package io.armature.core.value;

import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Field;
import java.util.List;

/** Keys of a picklist: only active ones may be written. */
final class KeyCodec {
    private KeyCodec() {}

    static Decoded decode(Field field, Picklist picklist, Object raw) {
        if (!(raw instanceof String key)) {
            return new Decoded.Refused(
                    FieldViolations.invalidFormat(field, "a key of the picklist " + picklist.name()));
        }
        if (key.isEmpty()) {
            return new Decoded.Accepted(null);
        }
        return picklist.value(key).filter(PicklistValue::active).isPresent()
                ? new Decoded.Accepted(key)
                : new Decoded.Refused(FieldViolations.unknownKey(field, activeKeys(picklist)));
    }

    private static List<String> activeKeys(Picklist picklist) {
        return picklist.values().stream()
                .filter(PicklistValue::active)
                .map(PicklistValue::key)
                .toList();
    }
}
