package io.armature.metadata.draft;

import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldOverride;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Overrides hit a standard field each, one per field, and touch only what may be overridden. */
final class OverrideRules {

    static final Set<FieldFlag> OVERRIDABLE = Set.of(
            FieldFlag.REQUIRED,
            FieldFlag.UNIQUE,
            FieldFlag.INDEXED,
            FieldFlag.AUDITED,
            FieldFlag.PERSONAL,
            FieldFlag.INACTIVE);

    private OverrideRules() {}

    static void check(StandardDefinitions standard, OrganisationDefinition organisation, ProblemList problems) {
        Set<String> seen = new HashSet<>();
        List<FieldOverride> overrides = organisation.fieldOverrides();
        for (int i = 0; i < overrides.size(); i++) {
            FieldOverride override = overrides.get(i);
            Place place = Places.override(i);
            if (!seen.add(override.module() + "." + override.field())) {
                problems.add(
                        ProblemKind.DUPLICATE_OVERRIDE, place, spelled(override) + " has two overrides; merge them");
            }
            checkOne(standard, override, place, problems);
        }
    }

    private static void checkOne(
            StandardDefinitions standard, FieldOverride override, Place place, ProblemList problems) {
        Optional<ModuleDefinition> module = standard.modules().stream()
                .filter(m -> m.name().equals(override.module()))
                .findFirst();
        if (module.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_MODULE, place.part("module"), "There is no module " + override.module());
            return;
        }
        Optional<FieldDefinition> field = module.get().field(override.field());
        if (field.isEmpty()) {
            problems.add(
                    ProblemKind.UNKNOWN_FIELD,
                    place.part("field"),
                    spelled(override) + " is no standard field; change a custom field itself");
            return;
        }
        checkFlags(override.flags(), place.part("flags"), problems);
        if (override.picklist().isPresent()
                && Picklists.nameIn(field.get().type()).isEmpty()) {
            problems.add(
                    ProblemKind.OVERRIDE_NOT_ALLOWED,
                    place.part("picklist"),
                    spelled(override) + " takes no picklist; only PICKLIST and STAGE fields do");
        }
    }

    private static void checkFlags(Map<FieldFlag, Boolean> flags, Place place, ProblemList problems) {
        flags.keySet().stream()
                .filter(flag -> !OVERRIDABLE.contains(flag))
                .sorted()
                .forEach(flag -> problems.add(
                        ProblemKind.OVERRIDE_NOT_ALLOWED,
                        place.part(flag.notation()),
                        flag.notation() + " of a standard field cannot be overridden"));
    }

    private static String spelled(FieldOverride override) {
        return override.module() + "." + override.field();
    }
}
