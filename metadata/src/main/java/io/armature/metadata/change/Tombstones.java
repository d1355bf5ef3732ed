package io.armature.metadata.change;

import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Setting tombstones, and taking them away. */
final class Tombstones {

    private Tombstones() {}

    /** The definition with one more tombstone, by the author of the change. */
    static OrganisationDefinition adding(
            OrganisationDefinition organisation, Removed removed, Optional<String> successor, Author author) {
        List<Tombstone> stones = new ArrayList<>(organisation.tombstones());
        stones.add(new Tombstone(removed, author.at(), author.user(), successor));
        return organisation.withTombstones(stones);
    }

    static OrganisationDefinition without(OrganisationDefinition organisation, Tombstone gone) {
        return organisation.withTombstones(organisation.tombstones().stream()
                .filter(stone -> !stone.equals(gone))
                .toList());
    }

    /** Whether no removed field still has the name; reports it if one has. */
    static boolean nameIsFree(String module, String name, Workbench workbench) {
        boolean free = workbench.organisation().tombstone(module + "." + name).isEmpty();
        if (!free) {
            workbench.refuse(
                    ProblemKind.REMOVED_NAME,
                    "name",
                    module + "." + name + " was removed, and its values are kept; restore it, or purge it to use the"
                            + " name for another field");
        }
        return free;
    }

    /** The removed field of that name; reports it if there is none. */
    static Optional<Tombstone> field(String module, String name, Workbench workbench) {
        return removed(module + "." + name, "field", workbench);
    }

    /** What was removed under that path; reports it if nothing was. */
    static Optional<Tombstone> removed(String path, String part, Workbench workbench) {
        Optional<Tombstone> stone = workbench.organisation().tombstone(path);
        if (stone.isEmpty()) {
            workbench.refuse(ProblemKind.NOT_REMOVED, part, path + " was not removed, or was purged since");
        }
        return stone;
    }
}
