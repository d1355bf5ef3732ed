package io.armature.metadata.resolve;

import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.LocalizedText;

/**
 * A module that is switched off: it is not in the API, its records are kept.
 *
 * @param name API name, kept for when it is switched on again
 * @param typeName GraphQL type, likewise
 * @param number the number its record ids carry
 * @param label for one record
 * @param pluralLabel for many
 */
public record InactiveModule(String name, String typeName, int number, LocalizedText label, LocalizedText pluralLabel) {

    static InactiveModule of(DraftModule module) {
        return new InactiveModule(
                module.name(),
                module.definition().typeName(),
                module.definition().number(),
                module.definition().label(),
                module.definition().pluralLabel());
    }
}
