package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.WidenField;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.problem.ProblemKind;
import java.util.List;
import java.util.Optional;

/** Another type of a custom field, as wide as the present one or wider. */
final class FieldWidening {

    private FieldWidening() {}

    static OrganisationDefinition apply(WidenField widen, Workbench workbench) {
        Optional<CustomField> field = workbench.customField(widen.module(), widen.field());
        if (field.isEmpty()) {
            return notCustom(widen, workbench);
        }
        Optional<String> refusal = Widening.refusal(field.get().definition().type(), widen.type());
        if (refusal.isPresent()) {
            return workbench.refuse(
                    ProblemKind.CHANGE_NOT_ALLOWED,
                    "type",
                    widen.module() + "." + widen.field() + ": " + refusal.get());
        }
        CustomField widened =
                new CustomField(field.get().shortId(), field.get().definition().withType(widen.type()));
        List<CustomField> fields = workbench.organisation().customFieldsOf(widen.module()).stream()
                .map(other -> other.equals(field.get()) ? widened : other)
                .toList();
        return workbench.organisation().withCustomFields(widen.module(), fields);
    }

    private static OrganisationDefinition notCustom(WidenField widen, Workbench workbench) {
        if (!workbench.hasModule(widen.module())) {
            return workbench.organisation();
        }
        return workbench.standardField(widen.module(), widen.field()).isPresent()
                ? workbench.refuse(
                        ProblemKind.CHANGE_NOT_ALLOWED,
                        "type",
                        widen.module() + "." + widen.field()
                                + " is a standard field, whose type is every organisation's; add a field of your own")
                : workbench.refuse(
                        ProblemKind.UNKNOWN_FIELD, "field", widen.module() + " has no field " + widen.field());
    }
}
