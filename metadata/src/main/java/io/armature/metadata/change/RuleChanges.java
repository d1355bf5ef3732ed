package io.armature.metadata.change;

import io.armature.metadata.model.DuplicateRule;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of a module's rules: always of what the organisation has besides the module's own definition. */
final class RuleChanges {

    private final Workbench workbench;
    private final ModuleDefinition module;
    private final ModuleRules own;

    private RuleChanges(Workbench workbench, ModuleDefinition module) {
        this.workbench = workbench;
        this.module = module;
        this.own = workbench.organisation().rulesOf(module.name());
    }

    static OrganisationDefinition apply(MetadataChange.OfRules change, Workbench workbench) {
        if (!workbench.hasModule(change.module())) {
            return workbench.organisation();
        }
        RuleChanges changes =
                new RuleChanges(workbench, workbench.module(change.module()).orElseThrow());
        return switch (change) {
            case MetadataChange.CreateValidationRule create -> changes.create(create.rule());
            case MetadataChange.ChangeValidationRule patch -> changes.change(patch.name(), patch.patch());
            case MetadataChange.RemoveValidationRule remove -> changes.removeValidation(remove.name());
            case MetadataChange.CreateUniqueKey create -> changes.create(create.key());
            case MetadataChange.RemoveUniqueKey remove -> changes.removeKey(remove.name());
            case MetadataChange.PutDuplicateRule put -> changes.put(put.rule());
            case MetadataChange.RemoveDuplicateRule remove -> changes.removeDuplicateRule(remove.name());
        };
    }

    private OrganisationDefinition create(ValidationRule rule) {
        if (validation(rule.name()).isPresent()) {
            return workbench.refuse(
                    ProblemKind.DUPLICATE_KEY,
                    "name",
                    module.name() + " already has a validation " + rule.name() + "; change it instead");
        }
        return with(rule);
    }

    private OrganisationDefinition change(String name, ValidationRulePatch patch) {
        Optional<ValidationRule> rule = validation(name);
        return rule.isPresent() ? with(patch.of(rule.get())) : unknown("validation", name);
    }

    private OrganisationDefinition removeValidation(String name) {
        if (named(own.validations(), name).isEmpty()) {
            return named(module.rules().validations(), name).isEmpty()
                    ? unknown("validation", name)
                    : workbench.refuse(
                            ProblemKind.CHANGE_NOT_ALLOWED, "name", "A standard validation stays; switch it off");
        }
        List<ValidationRule> others = own.validations().stream()
                .filter(rule -> !rule.name().equals(name))
                .toList();
        return with(own.withValidations(others));
    }

    private OrganisationDefinition create(UniqueKeyDefinition key) {
        boolean there = hasKey(own, key.name()) || hasKey(module.rules(), key.name());
        if (there) {
            return workbench.refuse(
                    ProblemKind.DUPLICATE_KEY, "name", module.name() + " already has a key " + key.name());
        }
        List<UniqueKeyDefinition> keys = new ArrayList<>(own.uniqueKeys());
        keys.add(key);
        return with(own.withUniqueKeys(keys));
    }

    private OrganisationDefinition removeKey(String name) {
        if (!hasKey(own, name)) {
            return hasKey(module.rules(), name)
                    ? workbench.refuse(ProblemKind.CHANGE_NOT_ALLOWED, "name", "A standard key stays")
                    : unknown("key", name);
        }
        List<UniqueKeyDefinition> others = own.uniqueKeys().stream()
                .filter(key -> !key.name().equals(name))
                .toList();
        return with(own.withUniqueKeys(others));
    }

    private OrganisationDefinition put(DuplicateRule rule) {
        return with(own.with(ModuleRules.none().withDuplicateRules(List.of(rule))));
    }

    private OrganisationDefinition removeDuplicateRule(String name) {
        List<DuplicateRule> others = own.duplicateRules().stream()
                .filter(rule -> !rule.name().equals(name))
                .toList();
        if (others.size() < own.duplicateRules().size()) {
            return with(own.withDuplicateRules(others));
        }
        return module.rules().duplicateRules().stream()
                        .anyMatch(rule -> rule.name().equals(name))
                ? workbench.refuse(
                        ProblemKind.CHANGE_NOT_ALLOWED, "name", "A standard duplicate rule stays; switch it off")
                : unknown("duplicate rule", name);
    }

    private Optional<ValidationRule> validation(String name) {
        return named(own.validations(), name).or(() -> named(module.rules().validations(), name));
    }

    private OrganisationDefinition with(ValidationRule rule) {
        return with(own.with(ModuleRules.none().withValidations(List.of(rule))));
    }

    private OrganisationDefinition with(ModuleRules rules) {
        return workbench.organisation().withRulesOf(module.name(), rules);
    }

    private OrganisationDefinition unknown(String what, String name) {
        return workbench.refuse(ProblemKind.UNKNOWN_VALUE, "name", module.name() + " has no " + what + " " + name);
    }

    private static Optional<ValidationRule> named(List<ValidationRule> rules, String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    private static boolean hasKey(ModuleRules rules, String name) {
        return rules.uniqueKeys().stream().anyMatch(key -> key.name().equals(name));
    }
}
