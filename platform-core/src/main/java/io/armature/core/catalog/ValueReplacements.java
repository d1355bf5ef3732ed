package io.armature.core.catalog;

import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.MetadataChange.RemovePicklistValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The picklist values that an edit removes, each with what takes its place in records. */
record ValueReplacements(List<RemovePicklistValue> removals) {

    ValueReplacements {
        removals = List.copyOf(removals);
    }

    static ValueReplacements of(MetadataEdit edit) {
        List<RemovePicklistValue> removals = new ArrayList<>();
        if (edit instanceof MetadataEdit.Changes changes) {
            for (MetadataChange change : changes.changes()) {
                if (change instanceof RemovePicklistValue removal) {
                    removals.add(removal);
                }
            }
        }
        return new ValueReplacements(removals);
    }

    /**
     * Every removed key of a picklist with the key that takes its place in the end; empty if none does. Replacements
     * that were themselves replaced afterwards are followed.
     */
    Map<String, Optional<String>> of(String picklist) {
        Map<String, Optional<String>> byKey = new TreeMap<>();
        for (RemovePicklistValue removal : removals) {
            if (removal.picklist().equals(picklist)) {
                byKey.replaceAll((key, to) -> to.equals(Optional.of(removal.key())) ? removal.replacement() : to);
                byKey.put(removal.key(), removal.replacement());
            }
        }
        return byKey;
    }
}
