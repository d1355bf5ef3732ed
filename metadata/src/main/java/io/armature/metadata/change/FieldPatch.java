package io.armature.metadata.change;

import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.LocalizedText;
import java.util.Map;
import java.util.Optional;

/**
 * What changes of a field; absent parts stay.
 *
 * @param label another label
 * @param help another help text, of custom fields; an inner empty Optional removes it
 * @param flags flags switched on or off
 * @param defaultValue another default; an inner empty Optional removes it
 * @param picklist another picklist, of PICKLIST and STAGE fields
 */
public record FieldPatch(
        Optional<LocalizedText> label,
        Optional<Optional<String>> help,
        Map<FieldFlag, Boolean> flags,
        Optional<Optional<Object>> defaultValue,
        Optional<String> picklist) {
    public FieldPatch {
        flags = Map.copyOf(flags);
    }

    /** Changes nothing. */
    public static FieldPatch none() {
        return new FieldPatch(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** Switches one flag. */
    public static FieldPatch flag(FieldFlag flag, boolean on) {
        return new FieldPatch(Optional.empty(), Optional.empty(), Map.of(flag, on), Optional.empty(), Optional.empty());
    }
}
