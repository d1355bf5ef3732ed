package io.armature.metadata.draft;

import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.ModuleOverride;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of modules hit a module each, one per module; the labels of a custom one stand in its own definition. */
final class ModuleOverrideRules {
    private static final int MOST_DAYS = 36_500;

    private ModuleOverrideRules() {}

    static void check(StandardDefinitions standard, OrganisationDefinition organisation, ProblemList problems) {
        Set<String> seen = new HashSet<>();
        List<ModuleOverride> overrides = organisation.moduleOverrides();
        for (int i = 0; i < overrides.size(); i++) {
            ModuleOverride override = overrides.get(i);
            Place place = Places.moduleOverride(i);
            if (!seen.add(override.module())) {
                problems.add(
                        ProblemKind.DUPLICATE_OVERRIDE, place, override.module() + " has two overrides; merge them");
            }
            override.historyDays().ifPresent(days -> checkDays(days, place, problems));
            checkTarget(standard, organisation, override, place, problems);
        }
    }

    private static void checkDays(int days, Place place, ProblemList problems) {
        if (days < 1 || days > MOST_DAYS) {
            problems.add(
                    ProblemKind.OUT_OF_RANGE,
                    place.part("historyDays"),
                    "History is kept for 1 to " + MOST_DAYS + " days, or for ever when no number is given");
        }
    }

    private static void checkTarget(
            StandardDefinitions standard,
            OrganisationDefinition organisation,
            ModuleOverride override,
            Place place,
            ProblemList problems) {
        Optional<ModuleDefinition> custom = organisation.customModule(override.module());
        boolean known = custom.isPresent()
                || standard.modules().stream().anyMatch(module -> module.name().equals(override.module()));
        if (!known) {
            problems.add(ProblemKind.UNKNOWN_MODULE, place.part("module"), "There is no module " + override.module());
        }
        if (custom.isPresent()
                && (override.label().isPresent() || override.pluralLabel().isPresent())) {
            problems.add(
                    ProblemKind.OVERRIDE_NOT_ALLOWED,
                    place.part("label"),
                    override.module() + " is no standard module; its definition says its labels");
        }
    }
}
