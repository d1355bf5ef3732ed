package io.armature.metadata.change;

import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.Removed;
import io.armature.metadata.model.StandardDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The picklists of an earlier version; values that records may hold since stay, switched off.
 *
 * @param standard what every organisation starts with
 * @param then the version to return to
 * @param now the present one
 */
record RevertedPicklists(StandardDefinitions standard, OrganisationDefinition then, OrganisationDefinition now) {

    /** The organisation's values of standard picklists; one changed since only is the standard's with what was added. */
    List<Picklist> overrides() {
        List<Picklist> overrides = new ArrayList<>();
        then.picklistOverrides().forEach(before -> overrides.add(keeping(before, now.picklistOverrides())));
        for (Picklist present : now.picklistOverrides()) {
            if (named(then.picklistOverrides(), present.name()).isEmpty()) {
                named(standard.picklists(), present.name())
                        .map(original -> keeping(original, List.of(present)))
                        .filter(kept -> !standard.picklists().contains(kept))
                        .ifPresent(overrides::add);
            }
        }
        return overrides;
    }

    List<Picklist> custom() {
        List<Picklist> present =
                Stream.concat(now.customPicklists().stream(), buried()).toList();
        return then.customPicklists().stream()
                .map(before -> keeping(before, present))
                .toList();
    }

    boolean hadCustom(String name) {
        return named(then.customPicklists(), name).isPresent();
    }

    /** Those made since. */
    List<Picklist> removed() {
        return now.customPicklists().stream()
                .filter(present -> named(then.customPicklists(), present.name()).isEmpty())
                .toList();
    }

    private Stream<Picklist> buried() {
        return now.tombstones().stream()
                .flatMap(stone -> stone.removed() instanceof Removed.OfPicklist list
                        ? Stream.of(list.picklist())
                        : Stream.empty());
    }

    private static Picklist keeping(Picklist before, List<Picklist> present) {
        List<PicklistValue> values = new ArrayList<>(before.values());
        named(present, before.name()).ifPresent(list -> list.values().stream()
                .filter(value -> before.value(value.key()).isEmpty())
                .forEach(value -> values.add(value.switchedOff())));
        return new Picklist(before.name(), values);
    }

    private static Optional<Picklist> named(List<Picklist> picklists, String name) {
        return picklists.stream()
                .filter(picklist -> picklist.name().equals(name))
                .findFirst();
    }
}
