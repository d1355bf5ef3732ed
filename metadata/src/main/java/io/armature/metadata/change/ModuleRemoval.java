package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.ChangeModule;
import io.armature.metadata.change.MetadataChange.PurgeModule;
import io.armature.metadata.change.MetadataChange.RemoveModule;
import io.armature.metadata.change.MetadataChange.RestoreModule;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.use.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Modules that go, and come back. */
final class ModuleRemoval {

    private ModuleRemoval() {}

    /** A custom module leaves a tombstone; a standard one is switched off. */
    static OrganisationDefinition remove(RemoveModule remove, Workbench workbench) {
        Optional<ModuleDefinition> module = workbench.organisation().customModule(remove.module());
        if (module.isEmpty()) {
            return ModuleChanges.change(new ChangeModule(remove.module(), ModulePatch.active(false)), workbench);
        }
        return workbench.isUnused(new Thing.OfModule(remove.module()), "module")
                ? buried(module.get(), remove.successor(), workbench)
                : workbench.organisation();
    }

    static OrganisationDefinition restore(RestoreModule restore, Workbench workbench) {
        return Tombstones.removed(restore.module(), "module", workbench)
                .map(stone -> restored(stone, workbench.organisation()))
                .orElse(workbench.organisation());
    }

    static OrganisationDefinition purge(PurgeModule purge, Workbench workbench) {
        return Tombstones.removed(purge.module(), "module", workbench)
                .map(stone -> Tombstones.without(workbench.organisation(), stone))
                .orElse(workbench.organisation());
    }

    private static OrganisationDefinition buried(
            ModuleDefinition module, Optional<String> successor, Workbench workbench) {
        OrganisationDefinition organisation = workbench.organisation();
        String name = module.name();
        Removed removed = new Removed.OfModule(module, organisation.customFieldsOf(name), organisation.rulesOf(name));
        OrganisationDefinition without = organisation
                .withCustomModules(organisation.customModules().stream()
                        .filter(other -> !other.equals(module))
                        .toList())
                .withCustomFields(name, List.of())
                .withRulesOf(name, ModuleRules.none())
                .withModuleOverrides(organisation.moduleOverrides().stream()
                        .filter(override -> !override.module().equals(name))
                        .toList());
        return Tombstones.adding(without, removed, successor, workbench.author());
    }

    private static OrganisationDefinition restored(Tombstone stone, OrganisationDefinition organisation) {
        if (!(stone.removed() instanceof Removed.OfModule removed)) {
            return organisation;
        }
        List<ModuleDefinition> modules = new ArrayList<>(organisation.customModules());
        modules.add(removed.module());
        return Tombstones.without(organisation, stone)
                .withCustomModules(modules)
                .withCustomFields(removed.module().name(), removed.fields())
                .withRulesOf(removed.module().name(), removed.rules());
    }
}
