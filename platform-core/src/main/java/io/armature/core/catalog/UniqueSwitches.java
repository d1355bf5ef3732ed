package io.armature.core.catalog;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields whose values become or cease to be unique.
 *
 * @param on unique from now on
 * @param off no longer
 */
record UniqueSwitches(List<UniqueField> on, List<UniqueField> off) {

    /** A unique field and its module. */
    record UniqueField(Module module, Field field) {}

    static UniqueSwitches between(Catalog before, Catalog after) {
        Map<SlotKey, UniqueField> old = uniques(before);
        Map<SlotKey, UniqueField> now = uniques(after);
        return new UniqueSwitches(without(now, old), without(old, now));
    }

    private static Map<SlotKey, UniqueField> uniques(Catalog catalog) {
        Map<SlotKey, UniqueField> uniques = new LinkedHashMap<>();
        for (Module module : catalog.modules().values()) {
            module.uniqueFields().forEach(field -> uniques.put(SlotKey.of(field), new UniqueField(module, field)));
        }
        return uniques;
    }

    private static List<UniqueField> without(Map<SlotKey, UniqueField> these, Map<SlotKey, UniqueField> those) {
        List<UniqueField> rest = new ArrayList<>();
        these.forEach((key, field) -> {
            if (!those.containsKey(key)) {
                rest.add(field);
            }
        });
        return rest;
    }
}
