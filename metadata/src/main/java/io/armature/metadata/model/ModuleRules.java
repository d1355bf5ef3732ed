package io.armature.metadata.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The rules of a module that concern more than one field.
 *
 * @param uniqueKeys keys of several fields
 * @param validations what must hold of every record, in order
 * @param duplicateRules what makes records likely to be the same thing, in order
 */
public record ModuleRules(
        List<UniqueKeyDefinition> uniqueKeys, List<ValidationRule> validations, List<DuplicateRule> duplicateRules) {

    private static final ModuleRules NONE = new ModuleRules(List.of(), List.of(), List.of());

    public ModuleRules {
        uniqueKeys = List.copyOf(uniqueKeys);
        validations = List.copyOf(validations);
        duplicateRules = List.copyOf(duplicateRules);
    }

    public static ModuleRules none() {
        return NONE;
    }

    public boolean isEmpty() {
        return uniqueKeys.isEmpty() && validations.isEmpty() && duplicateRules.isEmpty();
    }

    public ModuleRules withUniqueKeys(List<UniqueKeyDefinition> others) {
        return new ModuleRules(others, validations, duplicateRules);
    }

    public ModuleRules withValidations(List<ValidationRule> others) {
        return new ModuleRules(uniqueKeys, others, duplicateRules);
    }

    public ModuleRules withDuplicateRules(List<DuplicateRule> others) {
        return new ModuleRules(uniqueKeys, validations, others);
    }

    /** These rules, then the others; a validation or duplicate rule takes the place of the one of its name here. */
    public ModuleRules with(ModuleRules others) {
        List<UniqueKeyDefinition> keys = new ArrayList<>(uniqueKeys);
        keys.addAll(others.uniqueKeys);
        List<ValidationRule> rules = new ArrayList<>(validations);
        others.validations.forEach(rule -> put(rule, rules, ValidationRule::name));
        List<DuplicateRule> duplicates = new ArrayList<>(duplicateRules);
        others.duplicateRules.forEach(rule -> put(rule, duplicates, DuplicateRule::name));
        return new ModuleRules(keys, rules, duplicates);
    }

    private static <R> void put(R rule, List<R> rules, Function<R, String> name) {
        for (int i = 0; i < rules.size(); i++) {
            if (name.apply(rules.get(i)).equals(name.apply(rule))) {
                rules.set(i, rule);
                return;
            }
        }
        rules.add(rule);
    }
}
