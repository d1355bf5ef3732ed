package io.armature.metadata.layout;

import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Adds to a standard layout what its author could not know of: fields of the organisation, and fields it made required. */
final class Completion {

    private Completion() {}

    static Layout of(Layout layout, Module module) {
        return switch (layout.view()) {
            case DETAIL -> with(layout, module, Field::custom);
            case EDIT -> with(layout, module, field -> !field.readOnly() && (field.custom() || field.required()));
            case QUICK_CREATE -> with(layout, module, ComputedLayout::mustBeGiven);
            case LIST -> layout;
        };
    }

    private static Layout with(Layout layout, Module module, Predicate<Field> wanted) {
        Set<String> there = Set.copyOf(layout.fields());
        List<String> missing = module.fields().values().stream()
                .filter(wanted)
                .map(Field::name)
                .filter(name -> !there.contains(name))
                .toList();
        if (missing.isEmpty()) {
            return layout;
        }
        List<LayoutBlock> blocks = new ArrayList<>(layout.blocks());
        blocks.add(new LayoutBlock(Headings.MORE, columns(layout), missing));
        return new Layout(layout.view(), blocks);
    }

    private static int columns(Layout layout) {
        return layout.blocks().isEmpty() ? 1 : layout.blocks().getFirst().columns();
    }
}
