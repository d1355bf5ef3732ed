package io.armature.graphql.platform;

import io.armature.graphql.visible.CallerView;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.use.Thing;
import java.util.Optional;

/** Which paths of definitions name nothing that is hidden from a caller. What the catalog does not have is hidden from none. */
record KnownPaths(CallerView view, Catalog catalog) {

    boolean knows(Thing thing) {
        return switch (thing) {
            case Thing.OfField field -> knows(field.path());
            case Thing.OfModule module -> knows(module.path());
            case Thing.OfPicklist list -> knowsList(list.picklist());
            case Thing.OfValue value -> knowsList(value.picklist());
        };
    }

    /** {@code accounts}, {@code accounts.industry}, or another part of a module. */
    boolean knows(String path) {
        String[] parts = path.split("\\.", -1);
        Optional<Module> module = catalog.module(parts[0]);
        if (module.isEmpty()) {
            return true;
        }
        Optional<Field> field = parts.length > 1 ? module.get().field(parts[1]) : Optional.empty();
        return view.knows(module.get()) && field.stream().allMatch(view::knows);
    }

    private boolean knowsList(String name) {
        return Optional.ofNullable(catalog.picklists().get(name)).stream().allMatch(view::knows);
    }
}
