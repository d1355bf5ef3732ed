package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.draft.Picklists;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.problem.ProblemKind;
import java.util.List;

/** A custom field changes itself; only its name and type stay. */
final class CustomFieldChange {

    private CustomFieldChange() {}

    static OrganisationDefinition apply(CustomField field, ChangeField change, Workbench workbench) {
        FieldPatch patch = change.patch();
        if (patch.picklist().isPresent()
                && Picklists.nameIn(field.definition().type()).isEmpty()) {
            return workbench.refuse(
                    ProblemKind.CHANGE_NOT_ALLOWED, "picklist", change.field() + " takes no picklist; its type stays");
        }
        CustomField patched = new CustomField(field.shortId(), patched(field.definition(), patch));
        List<CustomField> fields = workbench.organisation().customFieldsOf(change.module()).stream()
                .map(other -> other.shortId().equals(field.shortId()) ? patched : other)
                .toList();
        return workbench.organisation().withCustomFields(change.module(), fields);
    }

    private static FieldDefinition patched(FieldDefinition field, FieldPatch patch) {
        return new FieldDefinition(
                field.name(),
                patch.label().orElse(field.label()),
                patch.help().orElse(field.help()),
                patch.picklist()
                        .map(picklist -> Picklists.replaced(field.type(), picklist))
                        .orElse(field.type()),
                Parts.switched(field.flags(), patch.flags()),
                patch.defaultValue().orElse(field.defaultValue()),
                field.rules().patched(patch.rules()));
    }
}
