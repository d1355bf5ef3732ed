package io.armature.metadata.change;

import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is different for an organisation after a change. */
public final class Differences {

    private Differences() {}

    /** Modules, fields, layouts and picklists that were added, changed or removed, by path. */
    public static List<Difference> between(Catalog before, Catalog after) {
        Map<String, Described> old = things(before);
        Map<String, Described> now = things(after);
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            Described was = old.get(path);
            Described is = now.get(path);
            if (was == null) {
                differences.add(new Difference(Difference.Kind.ADDED, path, false));
            } else if (is == null) {
                differences.add(new Difference(Difference.Kind.REMOVED, path, was.seenByClients()));
            } else if (!was.equals(is)) {
                differences.add(new Difference(Difference.Kind.CHANGED, path, is.breaks(was)));
            }
        }
        return differences;
    }

    /** What is computed from the fields changes with them, and is no change of its own. */
    private static Optional<Layout> written(Module module, LayoutView view) {
        return module.layouts().own(view).or(() -> module.layouts().standard(view));
    }

    private static Map<String, Described> things(Catalog catalog) {
        Map<String, Described> things = new TreeMap<>();
        for (Module module : catalog.modules().values()) {
            things.put(module.name(), Described.of(module));
            for (LayoutView view : LayoutView.values()) {
                written(module, view)
                        .ifPresent(layout -> things.put(
                                "layouts." + module.name() + "." + view.notation(), new Described.OfLayout(layout)));
            }
            for (Field field : module.fields().values()) {
                things.put(module.name() + "." + field.name(), new Described.OfField(field));
            }
        }
        catalog.picklists().forEach((name, list) -> things.put("picklists." + name, new Described.OfPicklist(list)));
        for (Module module : catalog.modules().values()) {
            ModuleRules rules = module.rules().written();
            rules.uniqueKeys()
                    .forEach(key -> things.put(module.name() + ".uniqueKeys." + key.name(), new Described.OfKey(key)));
            rules.validations()
                    .forEach(rule ->
                            things.put(module.name() + ".validations." + rule.name(), new Described.OfRule(rule)));
            rules.duplicateRules()
                    .forEach(rule -> things.put(
                            module.name() + ".duplicateRules." + rule.name(), new Described.OfDuplicateRule(rule)));
        }
        return things;
    }
}
