package io.armature.core.catalog;

import io.armature.metadata.change.Difference;
import io.armature.metadata.change.Differences;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import java.util.List;

/**
 * What a change-set would make of an organisation.
 *
 * @param before what is stored now
 * @param catalogBefore its catalog
 * @param after what would be stored
 * @param catalogAfter its catalog
 * @param replacements the picklist values that go
 */
record ChangePlan(
        StoredDefinition before,
        Catalog catalogBefore,
        StoredDefinition after,
        Catalog catalogAfter,
        ValueReplacements replacements) {

    /**
     * The plan, or every problem of the first stage that finds one: changes, definitions, slots.
     *
     * @param names what the standard things were called before
     * @param next the definition as it shall be, if the changes make sense
     * @param replacements the picklist values that go with it
     */
    static Outcome<ChangePlan> of(
            StandardNames names,
            StoredDefinition before,
            Catalog catalogBefore,
            Outcome<OrganisationDefinition> next,
            ValueReplacements replacements) {
        return next.then(
                        definition -> CatalogResolver.resolve(names.during(definition), definition, SlotBindings.none())
                                .then(catalog -> SlotPlan.plan(catalog, before))
                                .map(slots -> new StoredDefinition(
                                        revisionAfter(before, definition), definition, slots, before.access())))
                .then(after -> CatalogResolver.resolve(
                                names.during(after.definition()), after.definition(), after.slots())
                        .map(catalog -> new ChangePlan(before, catalogBefore, after, catalog, replacements)));
    }

    /** What is different. */
    List<Difference> differences() {
        return Differences.between(catalogBefore, catalogAfter);
    }

    boolean changesNothing() {
        return before.definition().equals(after.definition());
    }

    UniqueSwitches uniqueSwitches() {
        return UniqueSwitches.between(catalogBefore, catalogAfter);
    }

    private static long revisionAfter(StoredDefinition before, OrganisationDefinition definition) {
        return definition.equals(before.definition()) ? before.revision() : before.revision() + 1;
    }
}
