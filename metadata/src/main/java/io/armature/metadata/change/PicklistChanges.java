package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.AddPicklistValue;
import io.armature.metadata.change.MetadataChange.ChangePicklistValue;
import io.armature.metadata.change.MetadataChange.CreatePicklist;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Changes of picklists: custom ones themselves, standard ones through the organisation's own list of values. */
final class PicklistChanges {

    private PicklistChanges() {}

    static OrganisationDefinition create(CreatePicklist create, Workbench workbench) {
        String name = create.picklist().name();
        if (existing(name, workbench).isPresent()) {
            return workbench.refuse(
                    ProblemKind.DUPLICATE_PICKLIST,
                    "name",
                    "There is already a picklist " + name + "; add values to it");
        }
        if (workbench.organisation().tombstone("picklists." + name).isPresent()) {
            return workbench.refuse(
                    ProblemKind.REMOVED_NAME, "name", "The picklist " + name + " was removed; restore it instead");
        }
        return store(create.picklist(), workbench);
    }

    static OrganisationDefinition add(AddPicklistValue add, Workbench workbench) {
        Optional<Picklist> picklist = existing(add.picklist(), workbench);
        if (picklist.isEmpty()) {
            return unknown(add.picklist(), workbench);
        }
        if (picklist.get().value(add.value().key()).isPresent()) {
            return workbench.refuse(
                    ProblemKind.DUPLICATE_KEY,
                    "key",
                    add.picklist() + " already has a value " + add.value().key() + "; change it instead");
        }
        return place(picklist.get(), add.value(), add.position(), workbench);
    }

    static OrganisationDefinition change(ChangePicklistValue change, Workbench workbench) {
        Optional<Picklist> picklist = existing(change.picklist(), workbench);
        if (picklist.isEmpty()) {
            return unknown(change.picklist(), workbench);
        }
        Optional<PicklistValue> value = picklist.get().value(change.key());
        if (value.isEmpty()) {
            return workbench.refuse(
                    ProblemKind.UNKNOWN_VALUE, "key", change.picklist() + " has no value " + change.key());
        }
        OptionalInt probability = change.patch().probability();
        if (probability.isPresent() && (probability.getAsInt() < 0 || probability.getAsInt() > 100)) {
            return workbench.refuse(ProblemKind.OUT_OF_RANGE, "probability", "A probability is 0 to 100");
        }
        PicklistValue patched = patched(value.get(), change.patch());
        if (change.patch().position().isPresent()) {
            return place(picklist.get(), patched, change.patch().position(), workbench);
        }
        List<PicklistValue> values = picklist.get().values().stream()
                .map(other -> other.key().equals(patched.key()) ? patched : other)
                .toList();
        return store(new Picklist(change.picklist(), values), workbench);
    }

    private static OrganisationDefinition place(
            Picklist picklist, PicklistValue value, OptionalInt position, Workbench workbench) {
        List<PicklistValue> values = new ArrayList<>(picklist.values());
        values.removeIf(other -> other.key().equals(value.key()));
        int index = position.orElse(values.size());
        if (index < 0 || index > values.size()) {
            return workbench.refuse(
                    ProblemKind.OUT_OF_RANGE,
                    "position",
                    "A position in " + picklist.name() + " is 0 to " + values.size());
        }
        values.add(index, value);
        return store(new Picklist(picklist.name(), values), workbench);
    }

    private static PicklistValue patched(PicklistValue value, PicklistValuePatch patch) {
        return new PicklistValue(
                value.key(),
                patch.label().orElse(value.label()),
                patch.active().orElse(value.active()),
                patch.category().orElse(value.category()),
                patch.probability().isPresent()
                        ? Integer.valueOf(patch.probability().getAsInt())
                        : value.probability());
    }

    static Optional<Picklist> existing(String name, Workbench workbench) {
        return workbench.customPicklist(name).or(() -> workbench.standardPicklist(name));
    }

    static OrganisationDefinition store(Picklist picklist, Workbench workbench) {
        OrganisationDefinition organisation = workbench.organisation();
        if (workbench.standardPicklist(picklist.name()).isPresent()) {
            return organisation.withPicklistOverrides(Parts.putting(organisation.picklistOverrides(), picklist));
        }
        return organisation.withCustomPicklists(Parts.putting(organisation.customPicklists(), picklist));
    }

    static OrganisationDefinition unknown(String name, Workbench workbench) {
        return workbench.refuse(
                ProblemKind.UNKNOWN_PICKLIST, "picklist", "There is no picklist " + name + "; create it first");
    }
}
