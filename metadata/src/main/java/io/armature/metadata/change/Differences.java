package io.armature.metadata.change;

import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is different in the API of an organisation after a change. */
public final class Differences {

    private Differences() {}

    /** Fields, layouts and picklists that were added, changed or removed, by path. */
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

    /** What is computed from the fields changes with them, and is no change of its own. */
    private static Optional<Layout> written(Module module, LayoutView view) {
        return module.layouts().own(view).or(() -> module.layouts().standard(view));
    }

    private static Map<String, Object> things(Catalog catalog) {
        Map<String, Object> things = new TreeMap<>();
        for (Module module : catalog.modules().values()) {
            for (LayoutView view : LayoutView.values()) {
                things.put("layouts." + module.name() + "." + view.notation(), written(module, view));
            }
            for (Field field : module.fields().values()) {
                things.put(module.name() + "." + field.name(), field);
            }
        }
        things.values().removeIf(Optional.empty()::equals);
        catalog.picklists().forEach((name, picklist) -> things.put("picklists." + name, picklist));
        return things;
    }
}
