package io.armature.metadata.change;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is different in the API of an organisation after a change. */
public final class Differences {

    private Differences() {}

    /** Fields and picklists that were added, changed or removed, by path. */
    public static List<Difference> between(Catalog before, Catalog after) {
        Map<String, Object> old = things(before);
        Map<String, Object> now = things(after);
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            if (!old.containsKey(path)) {
                differences.add(new Difference(Difference.Kind.ADDED, path));
            } else if (!now.containsKey(path)) {
                differences.add(new Difference(Difference.Kind.REMOVED, path));
            } else if (!Objects.equals(now.get(path), old.get(path))) {
                differences.add(new Difference(Difference.Kind.CHANGED, path));
            }
        }
        return differences;
    }

    private static Map<String, Object> things(Catalog catalog) {
        Map<String, Object> things = new TreeMap<>();
        for (Module module : catalog.modules().values()) {
            for (Field field : module.fields().values()) {
                things.put(module.name() + "." + field.name(), field);
            }
        }
        catalog.picklists().forEach((name, picklist) -> things.put("picklists." + name, picklist));
        return things;
    }
}
