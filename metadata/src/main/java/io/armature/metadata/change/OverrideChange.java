package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.ChangeField;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldOverride;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change of a standard field adds to what the organisation overrides of it already. */
final class OverrideChange {

    private OverrideChange() {}

    static OrganisationDefinition apply(ChangeField change, Workbench workbench) {
        if (change.patch().help().isPresent()) {
            return workbench.refuse(
                    ProblemKind.OVERRIDE_NOT_ALLOWED, "help", "The help text of a standard field cannot be changed");
        }
        FieldOverride before = workbench
                .override(change.module(), change.field())
                .orElseGet(() -> new FieldOverride(
                        change.module(),
                        change.field(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
        return workbench
                .organisation()
                .withOverrides(putting(workbench.organisation(), patched(before, change.patch())));
    }

    /** The overrides with this one in the place of the field's earlier one, or at the end. */
    private static List<FieldOverride> putting(OrganisationDefinition organisation, FieldOverride override) {
        List<FieldOverride> overrides = new ArrayList<>(organisation.fieldOverrides());
        for (int i = 0; i < overrides.size(); i++) {
            FieldOverride other = overrides.get(i);
            if (other.module().equals(override.module()) && other.field().equals(override.field())) {
                overrides.set(i, override);
                return overrides;
            }
        }
        overrides.add(override);
        return overrides;
    }

    private static FieldOverride patched(FieldOverride before, FieldPatch patch) {
        Map<FieldFlag, Boolean> flags = new EnumMap<>(FieldFlag.class);
        flags.putAll(before.flags());
        flags.putAll(patch.flags());
        Map<FieldRule.Kind, Optional<FieldRule>> rules = new EnumMap<>(FieldRule.Kind.class);
        rules.putAll(before.rules());
        rules.putAll(patch.rules());
        return new FieldOverride(
                before.module(),
                before.field(),
                patch.label().or(before::label),
                flags,
                patch.defaultValue().or(before::defaultValue),
                patch.picklist().or(before::picklist),
                rules);
    }
}
