package io.armature.metadata.resolve;

import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutView;
import java.util.List;
import java.util.Optional;

/**
 * The layouts written for a module, at most one per view in each list.
 *
 * @param standard by the module's definition
 * @param own by the organisation, in the place of the standard's
 */
public record ModuleLayouts(List<Layout> standard, List<Layout> own) {

    private static final ModuleLayouts NONE = new ModuleLayouts(List.of(), List.of());

    public ModuleLayouts {
        standard = List.copyOf(standard);
        own = List.copyOf(own);
    }

    public static ModuleLayouts none() {
        return NONE;
    }

    public Optional<Layout> standard(LayoutView view) {
        return of(view, standard);
    }

    public Optional<Layout> own(LayoutView view) {
        return of(view, own);
    }

    private static Optional<Layout> of(LayoutView view, List<Layout> layouts) {
        return layouts.stream().filter(layout -> layout.view() == view).findFirst();
    }
}
