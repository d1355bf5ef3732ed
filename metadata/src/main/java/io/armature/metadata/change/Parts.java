package io.armature.metadata.change;

import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.ModuleOverride;
import io.armature.metadata.model.Picklist;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Copies of lists and sets with one part exchanged. */
final class Parts {

    private Parts() {}

    /** The list with the picklist in the place of the one of its name, or at the end. */
    static List<Picklist> putting(List<Picklist> picklists, Picklist picklist) {
        List<Picklist> all = new ArrayList<>(picklists);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(picklist.name())) {
                all.set(i, picklist);
                return all;
            }
        }
        all.add(picklist);
        return all;
    }

    /** The overrides with this one, last, for that of its module; without any for it if it says nothing. */
    static List<ModuleOverride> puttingOverride(List<ModuleOverride> overrides, ModuleOverride override) {
        List<ModuleOverride> all = new ArrayList<>(overrides.stream()
                .filter(other -> !other.module().equals(override.module()))
                .toList());
        if (!override.isEmpty()) {
            all.add(override);
        }
        return all;
    }

    /** The flags with some switched on or off. */
    static Set<FieldFlag> switched(Set<FieldFlag> flags, Map<FieldFlag, Boolean> switches) {
        Set<FieldFlag> result = EnumSet.noneOf(FieldFlag.class);
        result.addAll(flags);
        switches.forEach((flag, on) -> {
            if (on) {
                result.add(flag);
            } else {
                result.remove(flag);
            }
        });
        return result;
    }
}
