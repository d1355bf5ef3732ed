package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.change.MetadataChange.CreateField;
import io.armature.metadata.change.MetadataChange.RevertField;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldOverride;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of fields: custom ones themselves, standard ones through their override. */
final class FieldChanges {

    private FieldChanges() {}

    static OrganisationDefinition create(CreateField create, Workbench workbench) {
        String module = create.module();
        String name = create.field().name();
        if (!workbench.hasModule(module)) {
            return workbench.organisation();
        }
        if (workbench.standardField(module, name).isPresent()
                || workbench.customField(module, name).isPresent()) {
            return workbench.refuse(
                    ProblemKind.DUPLICATE_FIELD,
                    "name",
                    module + " already has a field " + name + "; change it, or choose another name");
        }
        if (!Tombstones.nameIsFree(module, name, workbench)) {
            return workbench.organisation();
        }
        int number = workbench.organisation().nextShortId();
        List<CustomField> fields = new ArrayList<>(workbench.organisation().customFieldsOf(module));
        fields.add(new CustomField("f" + number, create.field()));
        return workbench.organisation().withCustomFields(module, fields).withNextShortId(number + 1);
    }

    static OrganisationDefinition change(ChangeField change, Workbench workbench) {
        Optional<CustomField> custom = workbench.customField(change.module(), change.field());
        if (custom.isPresent()) {
            return CustomFieldChange.apply(custom.get(), change, workbench);
        }
        if (isStandard(change.module(), change.field(), workbench)) {
            return OverrideChange.apply(change, workbench);
        }
        return workbench.organisation();
    }

    static OrganisationDefinition revert(RevertField revert, Workbench workbench) {
        if (!isStandard(revert.module(), revert.field(), workbench)) {
            return workbench.organisation();
        }
        List<FieldOverride> others = workbench.organisation().fieldOverrides().stream()
                .filter(o -> !(o.module().equals(revert.module()) && o.field().equals(revert.field())))
                .toList();
        return workbench.organisation().withOverrides(others);
    }

    private static boolean isStandard(String module, String field, Workbench workbench) {
        if (!workbench.hasModule(module)) {
            return false;
        }
        Optional<FieldDefinition> standard = workbench.standardField(module, field);
        if (standard.isEmpty()) {
            workbench.refuse(ProblemKind.UNKNOWN_FIELD, "field", module + " has no field " + field + " to change");
        }
        return standard.isPresent();
    }
}
