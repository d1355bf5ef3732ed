package io.armature.metadata.model;

import java.util.Optional;

/**
 * What must hold of every record of a module, whoever writes it.
 *
 * @param name lower camel case, unique in the module
 * @param expression true of a valid record, in the language of {@link io.armature.metadata.expression}
 * @param message what to tell whoever breaks it
 * @param field the field at fault, if it is one
 * @param active whether writes are checked
 */
public record ValidationRule(
        String name, String expression, LocalizedText message, Optional<String> field, boolean active) {}
