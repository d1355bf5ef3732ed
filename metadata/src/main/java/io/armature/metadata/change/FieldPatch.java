package io.armature.metadata.change;

import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldRule;
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
 * @param rules rules by kind that are added or exchanged; an inner empty Optional removes one
 */
public record FieldPatch(
        Optional<LocalizedText> label,
        Optional<Optional<String>> help,
        Map<FieldFlag, Boolean> flags,
        Optional<Optional<Object>> defaultValue,
        Optional<String> picklist,
        Map<FieldRule.Kind, Optional<FieldRule>> rules) {
    public FieldPatch {
        flags = Map.copyOf(flags);
        rules = Map.copyOf(rules);
    }

    /** A patch that leaves the rules alone. */
    public FieldPatch(
            Optional<LocalizedText> label,
            Optional<Optional<String>> help,
            Map<FieldFlag, Boolean> flags,
            Optional<Optional<Object>> defaultValue,
            Optional<String> picklist) {
        this(label, help, flags, defaultValue, picklist, Map.of());
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
