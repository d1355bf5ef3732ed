package io.armature.core.catalog;

import io.armature.metadata.draft.Picklists;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys the records of a field may hold after an edit, for every field where that may differ from what they hold.
 *
 * @param module the field's module
 * @param field as it will be
 * @param allowed the keys of its picklist, and those that will be replaced
 * @param replaced keys with what takes their place; none of a field of a unique key
 */
record StoredKeys(Module module, Field field, Set<String> allowed, Map<String, String> replaced) {

    /** The fields whose stored keys an edit puts in question: other values, another picklist, back from removal. */
    static List<StoredKeys> inQuestion(ChangePlan plan) {
        Map<SlotKey, Field> before = fields(plan.catalogBefore());
        List<StoredKeys> all = new ArrayList<>();
        for (Module module : plan.catalogAfter().modules().values()) {
            for (Field field : stored(module)) {
                Picklists.nameIn(field.type())
                        .flatMap(name -> inQuestion(module, field, name, before.get(SlotKey.of(field)), plan))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<StoredKeys> inQuestion(
            Module module, Field field, String name, @Nullable Field was, ChangePlan plan) {
        if (was == null && isNew(field, plan)) {
            return Optional.empty();
        }
        Map<String, Optional<String>> removed = plan.replacements().of(name);
        Picklist after = plan.catalogAfter().picklist(name);
        boolean alike = was != null
                && Picklists.nameIn(was.type()).equals(Optional.of(name))
                && keys(plan.catalogBefore().picklist(name)).stream().allMatch(keys(after)::contains);
        if (alike && removed.isEmpty()) {
            return Optional.empty();
        }
        Set<String> allowed = new HashSet<>(keys(after));
        Map<String, String> replaced = new HashMap<>();
        removed.forEach((key, replacement) -> {
            allowed.remove(key);
            replacement.ifPresent(to -> replaced.put(key, to));
        });
        if (inUniqueKey(module, field)) {
            replaced.clear();
        }
        allowed.addAll(replaced.keySet());
        return Optional.of(new StoredKeys(module, field, allowed, replaced));
    }

    /**
     * Whether it is part of a unique key. Its values are then not replaced in the background: two records could come to
     * share a key, and there would be nobody to tell.
     */
    boolean inUniqueKey() {
        return inUniqueKey(module, field);
    }

    private static boolean inUniqueKey(Module module, Field field) {
        return module.uniqueKeys().stream().anyMatch(key -> key.fields().contains(field));
    }

    /** No record has a value under a short id that was not given out before. */
    private static boolean isNew(Field field, ChangePlan plan) {
        return field.storage() instanceof FieldStorage.Custom custom
                && Integer.parseInt(custom.shortId().substring(1))
                        >= plan.before().definition().nextShortId();
    }

    private static Map<SlotKey, Field> fields(Catalog catalog) {
        Map<SlotKey, Field> fields = new HashMap<>();
        catalog.modules().values().forEach(module -> stored(module)
                .forEach(field -> fields.put(SlotKey.of(field), field)));
        return fields;
    }

    /** Formulas keep no keys. */
    private static List<Field> stored(Module module) {
        return module.fields().values().stream()
                .filter(field -> !field.computed())
                .toList();
    }

    private static Set<String> keys(Picklist picklist) {
        Set<String> keys = new HashSet<>();
        picklist.values().stream().map(PicklistValue::key).forEach(keys::add);
        return keys;
    }
}
