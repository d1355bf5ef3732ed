package io.armature.metadata.model;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One field of a module, as written in a definition file or by an administrator.
 *
 * @param name API name, lower camel case, immutable
 * @param label what people see
 * @param help one sentence for the person who fills the field in, or empty
 * @param type the kind of value
 * @param flags which of the options are on
 * @param defaultValue what a create stores when the field is absent, in the notation of definition files (text, number,
 *     true or false)
 * @param rules what its values must keep to
 */
public record FieldDefinition(
        String name,
        LocalizedText label,
        Optional<String> help,
        FieldType type,
        Set<FieldFlag> flags,
        Optional<Object> defaultValue,
        FieldRules rules) {

    public FieldDefinition {
        flags = Set.copyOf(flags);
    }

    /** A field without rules. */
    public FieldDefinition(
            String name,
            LocalizedText label,
            Optional<String> help,
            FieldType type,
            Set<FieldFlag> flags,
            Optional<Object> defaultValue) {
        this(name, label, help, type, flags, defaultValue, FieldRules.none());
    }

    public boolean is(FieldFlag flag) {
        return flags.contains(flag);
    }

    public FieldDefinition withName(String newName) {
        return new FieldDefinition(newName, label, help, type, flags, defaultValue, rules);
    }

    public FieldDefinition withLabel(LocalizedText newLabel) {
        return new FieldDefinition(name, newLabel, help, type, flags, defaultValue, rules);
    }

    public FieldDefinition withType(FieldType newType) {
        return new FieldDefinition(name, label, help, newType, flags, defaultValue, rules);
    }

    public FieldDefinition withDefault(Optional<Object> newDefault) {
        return new FieldDefinition(name, label, help, type, flags, newDefault, rules);
    }

    public FieldDefinition withHelp(Optional<String> newHelp) {
        return new FieldDefinition(name, label, newHelp, type, flags, defaultValue, rules);
    }

    public FieldDefinition withFlags(UnaryOperator<Set<FieldFlag>> change) {
        return new FieldDefinition(name, label, help, type, change.apply(flags), defaultValue, rules);
    }

    public FieldDefinition withRules(FieldRules newRules) {
        return new FieldDefinition(name, label, help, type, flags, defaultValue, newRules);
    }
}
