package io.armature.metadata.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which options of {@link TypeOptions} were given, by the name they have in every notation. */
final class TypeOptionNames {

    private TypeOptionNames() {}

    static Set<String> given(TypeOptions options) {
        Set<String> names = new LinkedHashSet<>();
        addIf(options.length().isPresent(), "length", names);
        addIf(options.precision().isPresent(), "precision", names);
        addIf(options.scale().isPresent(), "scale", names);
        addIf(options.picklist().isPresent(), "picklist", names);
        addIf(options.targets().size() == 1, "target", names);
        addIf(options.targets().size() > 1, "targets", names);
        addIf(options.inverse().isPresent(), "inverse", names);
        addIf(options.onDelete().isPresent(), "onDelete", names);
        addIf(options.prefix().isPresent(), "prefix", names);
        addIf(options.pad().isPresent(), "pad", names);
        addIf(options.expression().isPresent(), "expression", names);
        addIf(options.result().isPresent(), "result", names);
        addIf(options.rollup().isPresent(), "rollup", names);
        addIf(options.path().isPresent(), "path", names);
        addIf(options.snapshot(), "snapshot", names);
        return names;
    }

    private static void addIf(boolean condition, String name, Set<String> names) {
        if (condition) {
            names.add(name);
        }
    }
}
