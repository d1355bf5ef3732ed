package io.armature.metadata.change;

import io.armature.metadata.model.LocalizedText;
import java.util.Optional;

/**
 * What changes of a module; absent parts stay.
 *
 * @param label another label for one record
 * @param pluralLabel another label for many
 * @param help another help text, of custom modules; an inner empty Optional removes it
 * @param displayField another display field, of custom modules
 * @param active whether the module is in the API; its records are kept either way
 */
public record ModulePatch(
        Optional<LocalizedText> label,
        Optional<LocalizedText> pluralLabel,
        Optional<Optional<String>> help,
        Optional<String> displayField,
        Optional<Boolean> active) {

    /** Switches a module off or on. */
    public static ModulePatch active(boolean on) {
        return new ModulePatch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(on));
    }
}
