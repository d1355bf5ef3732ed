package io.armature.metadata.change;

import io.armature.metadata.change.MetadataChange.ChangeLayout;
import io.armature.metadata.change.MetadataChange.ResetLayout;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.model.OrganisationDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of layouts: an organisation has at most one of its own per view of a module. */
final class LayoutChanges {

    private LayoutChanges() {}

    static OrganisationDefinition set(ChangeLayout set, Workbench workbench) {
        if (!workbench.hasModule(set.module())) {
            return workbench.organisation();
        }
        List<Layout> layouts = others(set.module(), set.layout().view(), workbench);
        layouts.add(set.layout());
        layouts.sort(Comparator.comparing(Layout::view));
        return workbench.organisation().withLayouts(set.module(), layouts);
    }

    static OrganisationDefinition reset(ResetLayout reset, Workbench workbench) {
        if (!workbench.hasModule(reset.module())) {
            return workbench.organisation();
        }
        return workbench.organisation().withLayouts(reset.module(), others(reset.module(), reset.view(), workbench));
    }

    private static List<Layout> others(String module, LayoutView view, Workbench workbench) {
        List<Layout> layouts = new ArrayList<>(workbench.organisation().layoutsOf(module));
        layouts.removeIf(layout -> layout.view() == view);
        return layouts;
    }
}
