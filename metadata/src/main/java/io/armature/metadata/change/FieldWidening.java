package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.WidenField;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.use.Thing;
import io.armature.metadata.use.Use;
import io.armature.metadata.use.Uses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        if (Widening.intoList(field.get().definition().type(), widen.type())
                && !mayBeList(field.get(), widen, workbench)) {
            return workbench.organisation();
        }
        CustomField widened = new CustomField(
                field.get().shortId(), Widening.widened(field.get().definition(), widen.type()));
        List<CustomField> fields = workbench.organisation().customFieldsOf(widen.module()).stream()
                .map(other -> other.equals(field.get()) ? widened : other)
                .toList();
        return workbench.organisation().withCustomFields(widen.module(), fields);
    }

    /** Whether nothing takes the field for one value; reports everything that does. */
    private static boolean mayBeList(CustomField field, WidenField widen, Workbench workbench) {
        String path = widen.module() + "." + widen.field();
        List<Use> uses = Uses.of(
                        new Thing.OfField(widen.module(), widen.field()),
                        workbench.standard(),
                        workbench.organisation())
                .stream()
                .filter(FieldWidening::takesOneValue)
                .toList();
        uses.forEach(use -> workbench.refuse(
                ProblemKind.IN_USE,
                "field",
                path + " is taken for one value by " + use.spelled() + "; change or remove that first"));
        List<String> own = givingOneValue(field.definition());
        own.forEach(part -> workbench.refuse(
                ProblemKind.CHANGE_NOT_ALLOWED,
                "type",
                path + " has a " + part + ", which is for one value; remove it first"));
        return uses.isEmpty() && own.isEmpty();
    }

    private static boolean takesOneValue(Use use) {
        return switch (use.kind()) {
            case UNIQUE_KEY, RULE, FORMULA, LOOKUP, ROLLUP, DISPLAY_FIELD -> true;
            case PICKLIST, DEFAULT_VALUE, REFERENCE, LAYOUT, ACCESS, VIEW -> false;
        };
    }

    private static List<String> givingOneValue(FieldDefinition field) {
        return Stream.of(
                        field.defaultValue().map(value -> "default"),
                        field.rules().get(FieldRule.DefaultExpression.class).map(rule -> "defaultExpression"),
                        field.rules().get(FieldRule.DependsOn.class).map(rule -> "dependsOn"))
                .flatMap(Optional::stream)
                .toList();
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
