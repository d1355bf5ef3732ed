package io.armature.metadata.resolve;

import io.armature.metadata.model.ModuleRules;

/**
 * What the records of a module must keep to, ready to run.
 *
 * @param written keys and validations, as the definition file and the organisation wrote them
 */
public record RecordRules(ModuleRules written) {

    private static final RecordRules NONE = new RecordRules(ModuleRules.none());

    public static RecordRules none() {
        return NONE;
    }
}
