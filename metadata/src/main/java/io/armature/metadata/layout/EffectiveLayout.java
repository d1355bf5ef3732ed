package io.armature.metadata.layout;

import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Optional;

/**
 * A layout in effect.
 *
 * @param layout the layout, of active fields only
 * @param origin SYSTEM if it was computed, STANDARD if the module's definition says it, CUSTOM if the organisation does
 */
public record EffectiveLayout(Layout layout, Field.Origin origin) {

    /** The layout that a view of the module's records has. */
    public static EffectiveLayout of(Module module, LayoutView view) {
        Optional<Layout> own = module.layouts().own(view);
        if (own.isPresent()) {
            return new EffectiveLayout(active(own.get(), module), Field.Origin.CUSTOM);
        }
        Optional<Layout> standard = module.layouts().standard(view);
        if (standard.isPresent()) {
            Layout completed = Completion.of(active(standard.get(), module), module);
            return new EffectiveLayout(completed, Field.Origin.STANDARD);
        }
        return new EffectiveLayout(ComputedLayout.of(module, view), Field.Origin.SYSTEM);
    }

    private static Layout active(Layout layout, Module module) {
        return new Layout(
                layout.view(),
                layout.blocks().stream()
                        .map(block -> active(block, module))
                        .filter(block -> !block.fields().isEmpty())
                        .toList());
    }

    private static LayoutBlock active(LayoutBlock block, Module module) {
        List<String> fields = block.fields().stream()
                .filter(name -> module.field(name).isPresent())
                .toList();
        return new LayoutBlock(block.label(), block.columns(), fields);
    }
}
