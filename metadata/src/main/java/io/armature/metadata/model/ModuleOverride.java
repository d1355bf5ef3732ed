package io.armature.metadata.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an organisation changed of a module. Absent parts stay as the module's own definition says.
 *
 * @param module name of the module, standard or custom
 * @param label another label for one record; of standard modules, since a custom one's definition says its own
 * @param pluralLabel another label for many, likewise
 * @param active false for a module switched off: absent from the organisation's schema, its records kept
 * @param historyDays for how many days the history of its records is kept; for ever unless said
 */
public record ModuleOverride(
        String module,
        Optional<LocalizedText> label,
        Optional<LocalizedText> pluralLabel,
        Optional<Boolean> active,
        OptionalInt historyDays) {

    /** Changes nothing yet. */
    public static ModuleOverride none(String module) {
        return new ModuleOverride(module, Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** Whether it says nothing and may as well be left out. */
    public boolean isEmpty() {
        return equals(none(module));
    }

    public ModuleOverride withLabel(LocalizedText newLabel) {
        return new ModuleOverride(module, Optional.of(newLabel), pluralLabel, active, historyDays);
    }

    public ModuleOverride withPluralLabel(LocalizedText newLabel) {
        return new ModuleOverride(module, label, Optional.of(newLabel), active, historyDays);
    }

    /** Switched off, or on again, which is how a module is unless told. */
    public ModuleOverride withActive(boolean on) {
        return new ModuleOverride(module, label, pluralLabel, on ? Optional.empty() : Optional.of(false), historyDays);
    }

    /** With another time for which history is kept; empty for ever. */
    public ModuleOverride withHistoryDays(OptionalInt days) {
        return new ModuleOverride(module, label, pluralLabel, active, days);
    }
}
