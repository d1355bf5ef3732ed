package io.armature.metadata.change;

import io.armature.metadata.model.LocalizedText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What changes of a module; absent parts stay.
 *
 * @param label another label for one record
 * @param pluralLabel another label for many
 * @param help another help text, of custom modules; an inner empty Optional removes it
 * @param displayField another display field, of custom modules
 * @param active whether the module is in the API; its records are kept either way
 * @param historyDays for how many days the history of its records is kept; an inner empty one keeps it for ever
 */
public record ModulePatch(
        Optional<LocalizedText> label,
        Optional<LocalizedText> pluralLabel,
        Optional<Optional<String>> help,
        Optional<String> displayField,
        Optional<Boolean> active,
        Optional<OptionalInt> historyDays) {

    /** Switches a module off or on. */
    public static ModulePatch active(boolean on) {
        return new ModulePatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on),
                Optional.empty());
    }

    /** Keeps history for some days, or for ever. */
    public static ModulePatch historyDays(OptionalInt days) {
        return new ModulePatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(days));
    }
}
