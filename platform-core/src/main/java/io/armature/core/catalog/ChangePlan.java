package io.armature.core.catalog;

import io.armature.metadata.change.ChangeSet;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import java.util.List;

/**
 * What a change-set would make of an organisation.
 *
 * @param before what is stored now
 * @param catalogBefore its catalog
 * @param after what would be stored
 * @param catalogAfter its catalog
 */
record ChangePlan(StoredDefinition before, Catalog catalogBefore, StoredDefinition after, Catalog catalogAfter) {

    /** The plan, or every problem of the first stage that finds one: changes, definitions, slots. */
    static Outcome<ChangePlan> of(
            StandardDefinitions standard,
            StoredDefinition before,
            Catalog catalogBefore,
            List<MetadataChange> changes) {
        return ChangeSet.apply(standard, before.definition(), changes)
                .then(definition -> CatalogResolver.resolve(standard, definition, before.slots())
                        .then(catalog -> SlotPlan.plan(catalog, before))
                        .map(slots -> new StoredDefinition(revisionAfter(before, definition), definition, slots)))
                .then(after -> CatalogResolver.resolve(standard, after.definition(), after.slots())
                        .map(catalog -> new ChangePlan(before, catalogBefore, after, catalog)));
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
