package io.armature.metadata.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a module that concern more than one field.
 *
 * @param uniqueKeys keys of several fields
 * @param validations what must hold of every record, in order
 */
public record ModuleRules(List<UniqueKeyDefinition> uniqueKeys, List<ValidationRule> validations) {

    private static final ModuleRules NONE = new ModuleRules(List.of(), List.of());

    public ModuleRules {
        uniqueKeys = List.copyOf(uniqueKeys);
        validations = List.copyOf(validations);
    }

    public static ModuleRules none() {
        return NONE;
    }

    public boolean isEmpty() {
        return uniqueKeys.isEmpty() && validations.isEmpty();
    }

    /** These rules, then the others; a validation of the same name takes the place of the one here. */
    public ModuleRules with(ModuleRules others) {
        List<UniqueKeyDefinition> keys = new ArrayList<>(uniqueKeys);
        keys.addAll(others.uniqueKeys);
        List<ValidationRule> rules = new ArrayList<>(validations);
        others.validations.forEach(rule -> put(rule, rules));
        return new ModuleRules(keys, rules);
    }

    private static void put(ValidationRule rule, List<ValidationRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).name().equals(rule.name())) {
                rules.set(i, rule);
                return;
            }
        }
        rules.add(rule);
    }
}
