package io.armature.metadata.model;

import java.util.Map;
import java.util.Optional;

/**
 * What an organisation changed of a standard field. Absent parts keep the standard's.
 *
 * @param module name of the module
 * @param field name of the standard field
 * @param label another label
 * @param flags flags switched on or off: REQUIRED, UNIQUE, INDEXED, AUDITED, INACTIVE
 * @param defaultValue another default; an inner empty Optional removes the standard's
 * @param picklist another picklist for a PICKLIST or STAGE field
 */
public record FieldOverride(
        String module,
        String field,
        Optional<LocalizedText> label,
        Map<FieldFlag, Boolean> flags,
        Optional<Optional<Object>> defaultValue,
        Optional<String> picklist) {

    public FieldOverride {
        flags = Map.copyOf(flags);
    }
}
