package io.armature.metadata.change;

import io.armature.metadata.adopt.Adoption;
import io.armature.metadata.adopt.Adoption.FieldName;
import io.armature.metadata.change.MetadataChange.AdoptDefinition;
import io.armature.metadata.change.MetadataChange.RemoveField;
import io.armature.metadata.change.MetadataChange.RemovePicklist;
import io.armature.metadata.change.MetadataChange.RestoreField;
import io.armature.metadata.change.MetadataChange.RestorePicklist;
import io.armature.metadata.draft.Picklists;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.use.Thing;
import io.armature.metadata.use.Uses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A whole definition, adopted: what was removed here and is in it comes back, what it does not have is removed as any removal
 * is.
 */
final class AdoptionChange {

    private AdoptionChange() {}

    static OrganisationDefinition apply(AdoptDefinition adopt, Workbench workbench) {
        OrganisationDefinition wanted = adopt.definition();
        Workbench restored = workbench.on(restored(wanted, workbench));
        wanted.customModules().forEach(module -> checkType(module, restored));
        wanted.customFields().forEach((module, fields) -> fields.forEach(field -> checkType(module, field, restored)));
        Adoption adoption = Adoption.of(restored.organisation(), wanted);
        OrganisationDefinition now = adoption.definition();
        for (FieldName gone : adoption.goneFields()) {
            now = FieldRemoval.remove(new RemoveField(gone.module(), gone.field()), workbench.on(now));
        }
        for (String gone : adoption.gonePicklists()) {
            now = withoutPicklist(gone, workbench.on(now));
        }
        return now;
    }

    private static OrganisationDefinition restored(OrganisationDefinition wanted, Workbench workbench) {
        OrganisationDefinition now = workbench.organisation();
        for (Map.Entry<String, List<CustomField>> module : new TreeMap<>(wanted.customFields()).entrySet()) {
            for (CustomField field : module.getValue()) {
                String name = field.definition().name();
                if (now.tombstone(module.getKey() + "." + name).isPresent()) {
                    now = FieldRemoval.restore(new RestoreField(module.getKey(), name), workbench.on(now));
                }
            }
        }
        for (Picklist picklist : wanted.customPicklists()) {
            if (now.tombstone("picklists." + picklist.name()).isPresent()) {
                now = PicklistRemoval.restore(new RestorePicklist(picklist.name()), workbench.on(now));
            }
        }
        return now;
    }

    /** One that fields of a module switched off still take their values from stays. */
    private static OrganisationDefinition withoutPicklist(String name, Workbench workbench) {
        boolean used = !Uses.of(new Thing.OfPicklist(name), workbench.standard(), workbench.organisation())
                .isEmpty();
        return used ? workbench.organisation() : PicklistRemoval.remove(new RemovePicklist(name), workbench);
    }

    /** Clients know the type by its name. */
    private static void checkType(ModuleDefinition module, Workbench workbench) {
        Optional<ModuleDefinition> known = workbench.organisation().customModule(module.name());
        if (known.isPresent() && !known.get().typeName().equals(module.typeName())) {
            workbench.refuse(
                    ProblemKind.CHANGE_NOT_ALLOWED,
                    "customModules." + module.name(),
                    "The type of " + module.name() + " is " + known.get().typeName() + " here, not " + module.typeName()
                            + "; type names never change");
        }
    }

    /** Records hold values of the present type. */
    private static void checkType(String module, CustomField field, Workbench workbench) {
        String name = field.definition().name();
        workbench
                .customField(module, name)
                .flatMap(known ->
                        refusal(known.definition().type(), field.definition().type()))
                .ifPresent(refusal -> workbench.refuse(
                        ProblemKind.CHANGE_NOT_ALLOWED,
                        "customFields." + module + "." + name,
                        module + "." + name + ": " + refusal));
    }

    /** A picklist may be exchanged for another, as by any change of a field. */
    private static Optional<String> refusal(FieldType known, FieldType wanted) {
        return Picklists.nameIn(wanted)
                .filter(picklist -> Picklists.replaced(known, picklist).equals(wanted))
                .map(picklist -> Optional.<String>empty())
                .orElseGet(() -> Widening.refusal(known, wanted));
    }
}
