package io.armature.metadata.draft;

import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation's values of a standard picklist hit a picklist, once, and keep every standard key: records may hold it,
 * so it can be switched off but not taken away.
 */
final class PicklistOverrideRules {

    private PicklistOverrideRules() {}

    static void check(StandardDefinitions standard, OrganisationDefinition organisation, ProblemList problems) {
        Set<String> seen = new HashSet<>();
        List<Picklist> overrides = organisation.picklistOverrides();
        for (int i = 0; i < overrides.size(); i++) {
            Picklist override = overrides.get(i);
            Place place = Places.picklistOverride(i);
            if (!seen.add(override.name())) {
                problems.add(
                        ProblemKind.DUPLICATE_OVERRIDE,
                        place,
                        "The picklist " + override.name() + " is overridden twice; merge the values");
            }
            checkOne(standard, override, place, problems);
        }
    }

    private static void checkOne(StandardDefinitions standard, Picklist override, Place place, ProblemList problems) {
        Optional<Picklist> original = standard.picklists().stream()
                .filter(picklist -> picklist.name().equals(override.name()))
                .findFirst();
        if (original.isEmpty()) {
            problems.add(
                    ProblemKind.UNKNOWN_PICKLIST,
                    place,
                    "There is no standard picklist " + override.name() + "; create one of that name instead");
            return;
        }
        original.get().values().stream()
                .map(PicklistValue::key)
                .filter(key -> override.value(key).isEmpty())
                .forEach(key -> problems.add(
                        ProblemKind.VALUE_REMOVED,
                        place,
                        "The standard value " + key + " of " + override.name()
                                + " is missing; keep it and set active to false"));
    }
}
