package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.PurgeField;
import io.armature.metadata.change.MetadataChange.RemoveField;
import io.armature.metadata.change.MetadataChange.RestoreField;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.use.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields that go, and come back. */
final class FieldRemoval {

    private FieldRemoval() {}

    static OrganisationDefinition remove(RemoveField remove, Workbench workbench) {
        if (!workbench.isUnused(new Thing.OfField(remove.module(), remove.field()), "field")) {
            return workbench.organisation();
        }
        return workbench
                .customField(remove.module(), remove.field())
                .map(field -> buried(field, remove, workbench))
                .orElseGet(() -> switchedOff(remove, workbench));
    }

    static OrganisationDefinition restore(RestoreField restore, Workbench workbench) {
        return Tombstones.field(restore.module(), restore.field(), workbench)
                .map(stone -> restored(stone, workbench.organisation()))
                .orElse(workbench.organisation());
    }

    static OrganisationDefinition purge(PurgeField purge, Workbench workbench) {
        return Tombstones.field(purge.module(), purge.field(), workbench)
                .map(stone -> Tombstones.without(workbench.organisation(), stone))
                .orElse(workbench.organisation());
    }

    private static OrganisationDefinition buried(CustomField field, RemoveField remove, Workbench workbench) {
        OrganisationDefinition organisation = workbench.organisation();
        List<CustomField> rest = organisation.customFieldsOf(remove.module()).stream()
                .filter(other -> !other.equals(field))
                .toList();
        return Tombstones.adding(
                organisation.withCustomFields(remove.module(), rest),
                new Removed.OfField(remove.module(), field),
                remove.successor(),
                workbench.author());
    }

    /** The columns of standard fields are everybody's: there is nothing to bury. */
    private static OrganisationDefinition switchedOff(RemoveField remove, Workbench workbench) {
        Map<FieldFlag, Boolean> off = Map.of(FieldFlag.INACTIVE, true, FieldFlag.REQUIRED, false);
        FieldPatch patch = new FieldPatch(Optional.empty(), Optional.empty(), off, Optional.empty(), Optional.empty());
        return FieldChanges.change(new ChangeField(remove.module(), remove.field(), patch), workbench);
    }

    private static OrganisationDefinition restored(Tombstone stone, OrganisationDefinition organisation) {
        if (!(stone.removed() instanceof Removed.OfField removed)) {
            return organisation;
        }
        List<CustomField> fields = new ArrayList<>(organisation.customFieldsOf(removed.module()));
        fields.add(removed.field());
        return Tombstones.without(organisation, stone).withCustomFields(removed.module(), fields);
    }
}
