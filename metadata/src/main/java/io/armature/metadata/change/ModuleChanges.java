package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.ChangeModule;
import io.armature.metadata.change.MetadataChange.CreateField;
import io.armature.metadata.change.MetadataChange.CreateModule;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleOverride;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of modules: custom ones themselves, standard ones through what the organisation says of them. */
final class ModuleChanges {

    private ModuleChanges() {}

    static OrganisationDefinition create(CreateModule create, Workbench workbench) {
        NewModule module = create.module();
        if (workbench.module(module.name()).isPresent()) {
            return workbench.refuse(
                    ProblemKind.DUPLICATE_MODULE,
                    "name",
                    "There is already a module " + module.name() + "; change it, or choose another name");
        }
        if (workbench.organisation().tombstone(module.name()).isPresent()) {
            return workbench.refuse(
                    ProblemKind.REMOVED_NAME,
                    "name",
                    "The module " + module.name() + " was removed, and its records are kept; restore it, or purge it"
                            + " to use the name for another module");
        }
        int number = workbench.organisation().nextModuleNumber();
        if (number > ModuleDefinition.LAST_NUMBER) {
            return workbench.refuse(
                    ProblemKind.LIMIT_EXCEEDED, "name", "Every module number was given out; they are never used again");
        }
        List<ModuleDefinition> modules =
                new ArrayList<>(workbench.organisation().customModules());
        modules.add(module.numbered(number));
        Workbench next = workbench.with(
                workbench.organisation().withCustomModules(modules).withNextModuleNumber(number + 1));
        for (FieldDefinition field : module.allFields()) {
            next = next.with(FieldChanges.create(new CreateField(module.name(), field), next));
        }
        return next.organisation();
    }

    static OrganisationDefinition change(ChangeModule change, Workbench workbench) {
        Optional<ModuleDefinition> custom = workbench.organisation().customModule(change.module());
        if (custom.isPresent()) {
            OrganisationDefinition changed = replaced(patched(custom.get(), change.patch()), workbench.organisation());
            return switched(override(change.module(), changed), change.patch(), changed);
        }
        if (!workbench.hasModule(change.module())) {
            return workbench.organisation();
        }
        if (change.patch().help().isPresent() || change.patch().displayField().isPresent()) {
            return workbench.refuse(
                    ProblemKind.OVERRIDE_NOT_ALLOWED,
                    change.patch().help().isPresent() ? "help" : "displayField",
                    "Of a standard module the labels change, whether it is active and how long history is kept,"
                            + " nothing else");
        }
        ModuleOverride override = labelled(override(change.module(), workbench.organisation()), change.patch());
        return switched(override, change.patch(), workbench.organisation());
    }

    private static ModuleOverride override(String module, OrganisationDefinition organisation) {
        return organisation.moduleOverride(module).orElseGet(() -> ModuleOverride.none(module));
    }

    private static ModuleOverride labelled(ModuleOverride override, ModulePatch patch) {
        ModuleOverride one = patch.label().map(override::withLabel).orElse(override);
        return patch.pluralLabel().map(one::withPluralLabel).orElse(one);
    }

    private static OrganisationDefinition switched(
            ModuleOverride override, ModulePatch patch, OrganisationDefinition organisation) {
        ModuleOverride active = patch.active().map(override::withActive).orElse(override);
        ModuleOverride changed =
                patch.historyDays().map(active::withHistoryDays).orElse(active);
        return organisation.withModuleOverrides(Parts.puttingOverride(organisation.moduleOverrides(), changed));
    }

    private static OrganisationDefinition replaced(ModuleDefinition module, OrganisationDefinition organisation) {
        return organisation.withCustomModules(organisation.customModules().stream()
                .map(other -> other.name().equals(module.name()) ? module : other)
                .toList());
    }

    private static ModuleDefinition patched(ModuleDefinition module, ModulePatch patch) {
        return module.withLabels(
                        patch.label().orElse(module.label()),
                        patch.pluralLabel().orElse(module.pluralLabel()))
                .withHelp(patch.help().orElse(module.help()))
                .withDisplayField(patch.displayField().orElse(module.displayField()));
    }
}
