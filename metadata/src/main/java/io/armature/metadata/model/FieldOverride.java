package io.armature.metadata.model;

import java.util.Map;
import java.util.Optional;

/**
 * What an organisation changed of a standard field. Absent parts keep the standard's.
 *
 * @param module name of the module
 * @param field name of the standard field
 * @param label another label
 * @param flags flags switched on or off: REQUIRED, UNIQUE, INDEXED, AUDITED, PERSONAL, INACTIVE
 * @param defaultValue another default; an inner empty Optional removes the standard's
 * @param picklist another picklist for a PICKLIST, STAGE or MULTI_PICKLIST field
 * @param rules rules by kind that the field has instead or besides; an inner empty Optional takes the standard's away
 */
public record FieldOverride(
        String module,
        String field,
        Optional<LocalizedText> label,
        Map<FieldFlag, Boolean> flags,
        Optional<Optional<Object>> defaultValue,
        Optional<String> picklist,
        Map<FieldRule.Kind, Optional<FieldRule>> rules) {

    public FieldOverride {
        flags = Map.copyOf(flags);
        rules = Map.copyOf(rules);
    }

    /** An override that leaves the rules alone. */
    public FieldOverride(
            String module,
            String field,
            Optional<LocalizedText> label,
            Map<FieldFlag, Boolean> flags,
            Optional<Optional<Object>> defaultValue,
            Optional<String> picklist) {
        this(module, field, label, flags, defaultValue, picklist, Map.of());
    }
}
