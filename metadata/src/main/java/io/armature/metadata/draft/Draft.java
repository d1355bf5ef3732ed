package io.armature.metadata.draft;

import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import java.util.List;
import java.util.Optional;

/**
 * An organisation's definitions laid over the standard's, every name still a name.
 *
 * @param modules in number order
 * @param picklists standard ones (with the organisation's values where it has its own), then custom ones
 * @param organisation what the organisation stores
 * @param names what standard things are called in it
 */
public record Draft(
        List<DraftModule> modules,
        List<DraftPicklist> picklists,
        OrganisationDefinition organisation,
        StandardNames names) {
    public Draft {
        modules = List.copyOf(modules);
        picklists = List.copyOf(picklists);
    }

    public Optional<DraftModule> module(String name) {
        return modules.stream().filter(module -> module.name().equals(name)).findFirst();
    }

    public Optional<Picklist> picklist(String name) {
        return picklists.stream()
                .map(DraftPicklist::picklist)
                .filter(picklist -> picklist.name().equals(name))
                .findFirst();
    }
}
