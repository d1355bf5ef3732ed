package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.RemovePicklist;
import io.armature.metadata.change.MetadataChange.RemovePicklistValue;
import io.armature.metadata.change.MetadataChange.RestorePicklist;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.use.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Picklists and values that go. */
final class PicklistRemoval {

    private PicklistRemoval() {}

    /** Whether records hold the value is not asked here: who has the records refuses it. */
    static OrganisationDefinition removeValue(RemovePicklistValue remove, Workbench workbench) {
        Optional<Picklist> picklist = PicklistChanges.existing(remove.picklist(), workbench);
        if (picklist.isEmpty()) {
            return PicklistChanges.unknown(remove.picklist(), workbench);
        }
        if (!isThere(picklist.get(), remove.key(), "key", workbench)
                || !mayReplace(picklist.get(), remove, workbench)
                || !workbench.isUnused(new Thing.OfValue(remove.picklist(), remove.key()), "key")) {
            return workbench.organisation();
        }
        boolean standard = workbench.isStandardValue(remove.picklist(), remove.key());
        List<PicklistValue> values = picklist.get().values().stream()
                .flatMap(value -> value.key().equals(remove.key()) ? rest(value, standard) : Stream.of(value))
                .toList();
        return PicklistChanges.store(new Picklist(remove.picklist(), values), workbench);
    }

    static OrganisationDefinition remove(RemovePicklist remove, Workbench workbench) {
        Optional<Picklist> picklist = workbench.customPicklist(remove.picklist());
        if (picklist.isEmpty()) {
            return workbench.standardPicklist(remove.picklist()).isPresent()
                    ? workbench.refuse(
                            ProblemKind.CHANGE_NOT_ALLOWED,
                            "picklist",
                            remove.picklist() + " is a standard picklist; switch its values off instead")
                    : PicklistChanges.unknown(remove.picklist(), workbench);
        }
        if (!workbench.isUnused(new Thing.OfPicklist(remove.picklist()), "picklist")) {
            return workbench.organisation();
        }
        OrganisationDefinition organisation = workbench.organisation();
        List<Picklist> rest = organisation.customPicklists().stream()
                .filter(other -> !other.equals(picklist.get()))
                .toList();
        return Tombstones.adding(
                organisation.withCustomPicklists(rest),
                new Removed.OfPicklist(picklist.get()),
                Optional.empty(),
                workbench.author());
    }

    static OrganisationDefinition restore(RestorePicklist restore, Workbench workbench) {
        return Tombstones.removed("picklists." + restore.picklist(), "picklist", workbench)
                .map(stone -> restored(stone, workbench.organisation()))
                .orElse(workbench.organisation());
    }

    private static OrganisationDefinition restored(Tombstone stone, OrganisationDefinition organisation) {
        if (!(stone.removed() instanceof Removed.OfPicklist removed)) {
            return organisation;
        }
        List<Picklist> picklists = new ArrayList<>(organisation.customPicklists());
        picklists.add(removed.picklist());
        return Tombstones.without(organisation, stone).withCustomPicklists(picklists);
    }

    private static Stream<PicklistValue> rest(PicklistValue value, boolean standard) {
        return standard ? Stream.of(value.switchedOff()) : Stream.empty();
    }

    private static boolean mayReplace(Picklist picklist, RemovePicklistValue remove, Workbench workbench) {
        if (remove.replacement().isEmpty()) {
            return true;
        }
        String replacement = remove.replacement().get();
        if (replacement.equals(remove.key())) {
            workbench.refuse(ProblemKind.UNKNOWN_VALUE, "replacement", "A value cannot replace itself");
            return false;
        }
        return isThere(picklist, replacement, "replacement", workbench);
    }

    private static boolean isThere(Picklist picklist, String key, String part, Workbench workbench) {
        boolean there = picklist.value(key).isPresent();
        if (!there) {
            workbench.refuse(ProblemKind.UNKNOWN_VALUE, part, picklist.name() + " has no value " + key);
        }
        return there;
    }
}
