package io.armature.metadata.resolve;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftPicklist;
import io.armature.metadata.draft.Merge;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.rule.DefinitionRules;
import io.armature.metadata.rule.record.RecordRuleChecks;
import java.util.List;

/** From definitions to a catalog. */
public final class CatalogResolver {

    private CatalogResolver() {}

    /**
     * The catalog, every standard thing under the name of its file, or refused with every problem of the first stage that
     * finds one.
     *
     * @param standard what every organisation starts with
     * @param organisation what this one changed
     * @param slots the slot columns its fields hold
     */
    public static Outcome<Catalog> resolve(
            StandardDefinitions standard, OrganisationDefinition organisation, SlotBindings slots) {
        return resolve(StandardNames.asWritten(standard), organisation, slots);
    }

    /**
     * The catalog, or refused with every problem of the first stage that finds one.
     *
     * @param names what every organisation starts with, and what it is called in this one
     * @param organisation what this one changed
     * @param slots the slot columns its fields hold
     */
    public static Outcome<Catalog> resolve(
            StandardNames names, OrganisationDefinition organisation, SlotBindings slots) {
        return Merge.merge(names, organisation)
                .then(draft -> DefinitionRules.check(draft, SystemFields.ALL))
                .then(RecordRuleChecks::check)
                .then(draft ->
                        Linker.link(draft, slots).map(modules -> seal(modules, Linker.inactive(draft, slots), draft)));
    }

    private static Catalog seal(List<Module> modules, List<Module> inactive, Draft draft) {
        return CatalogSeal.seal(
                modules,
                draft.picklists().stream().map(DraftPicklist::picklist).toList(),
                inactive,
                GoneNames.of(draft));
    }
}
