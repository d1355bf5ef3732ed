package io.armature.core.catalog;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys whose values become or cease to be unique: of one field or of several.
 *
 * @param on unique from now on
 * @param off no longer
 */
record UniqueSwitches(List<Switched> on, List<Switched> off) {

    /** A key and its module. */
    record Switched(Module module, UniqueKey key) {

        /** What problems call it. */
        String path() {
            String name = key.single() ? key.fields().getFirst().name() : key.name();
            return module.name() + "." + name;
        }

        /** A picklist that became a text is compared without regard to case: its claims are others. */
        private List<Object> claims() {
            List<Object> claims = new ArrayList<>(List.of(key.identity()));
            key.fields().forEach(field -> claims.add(form(field)));
            return claims;
        }

        private static Object form(Field field) {
            return switch (field.valueKind()) {
                case INTEGER, LONG, DECIMAL -> "NUMBER";
                case TEXT, LONG_TEXT, BOOLEAN, DATE, DATETIME, KEY, ID, TIME, DURATION -> field.valueKind();
                case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> field.valueKind();
            };
        }
    }

    static UniqueSwitches between(Catalog before, Catalog after) {
        Map<Object, Switched> old = uniques(before);
        Map<Object, Switched> now = uniques(after);
        return new UniqueSwitches(without(now, old), without(old, now));
    }

    private static Map<Object, Switched> uniques(Catalog catalog) {
        Map<Object, Switched> uniques = new LinkedHashMap<>();
        for (Module module : catalog.modules().values()) {
            module.uniqueKeys().stream()
                    .map(key -> new Switched(module, key))
                    .forEach(unique -> uniques.put(unique.claims(), unique));
        }
        return uniques;
    }

    private static List<Switched> without(Map<Object, Switched> these, Map<Object, Switched> those) {
        List<Switched> rest = new ArrayList<>();
        these.forEach((claims, unique) -> {
            if (!those.containsKey(claims)) {
                rest.add(unique);
            }
        });
        return rest;
    }
}
