package io.armature.metadata.adopt;

import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picklists of two definitions, laid over each other. */
final class AdoptedPicklists {

    private AdoptedPicklists() {}

    /** The wanted ones with every key that records may hold, then those only known here. */
    static List<Picklist> of(List<Picklist> present, List<Picklist> wanted) {
        List<Picklist> all = new ArrayList<>(valuesOf(present, wanted));
        present.stream()
                .filter(picklist -> named(picklist.name(), wanted).isEmpty())
                .forEach(all::add);
        return all;
    }

    /** The wanted ones with every key that records may hold: what only this organisation has is switched off. */
    static List<Picklist> valuesOf(List<Picklist> present, List<Picklist> wanted) {
        return wanted.stream()
                .map(picklist -> named(picklist.name(), present)
                        .map(known -> keeping(known, picklist))
                        .orElse(picklist))
                .toList();
    }

    private static Picklist keeping(Picklist known, Picklist wanted) {
        List<PicklistValue> values = new ArrayList<>(wanted.values());
        known.values().stream()
                .filter(value -> wanted.value(value.key()).isEmpty())
                .map(value ->
                        new PicklistValue(value.key(), value.label(), false, value.category(), value.probability()))
                .forEach(values::add);
        return new Picklist(wanted.name(), values);
    }

    private static Optional<Picklist> named(String name, List<Picklist> picklists) {
        return picklists.stream()
                .filter(picklist -> picklist.name().equals(name))
                .findFirst();
    }
}
