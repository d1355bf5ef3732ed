package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Layouts show fields there are, each once, in at least one block; a quick create asks for nothing it may not. */
final class LayoutsValid implements DefinitionRule {

    private final Collection<String> systemFields;

    LayoutsValid(Collection<String> systemFields) {
        this.systemFields = systemFields;
    }

    @Override
    public void check(Draft draft, ProblemList problems) {
        for (DraftModule module : draft.modules()) {
            Place place = module.place().part("layouts");
            checkAll(module, module.definition().layouts(), place, problems);
        }
        Place own = Place.of(Place.ORGANISATION).part("moduleLayouts");
        new TreeMap<>(draft.organisation().layouts())
                .forEach((name, layouts) -> checkOwn(name, draft.module(name), layouts, own.part(name), problems));
    }

    private void checkOwn(
            String name, Optional<DraftModule> module, List<Layout> layouts, Place place, ProblemList problems) {
        if (module.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_MODULE, place, "There is no module " + name);
            return;
        }
        checkAll(module.get(), layouts, place, problems);
    }

    private void checkAll(DraftModule module, List<Layout> layouts, Place place, ProblemList problems) {
        layouts.forEach(layout -> check(module, layout, place.part(layout.view().notation()), problems));
    }

    private void check(DraftModule module, Layout layout, Place place, ProblemList problems) {
        if (layout.blocks().isEmpty()) {
            problems.add(ProblemKind.MISSING, place, "A layout needs a block; leave it out for the computed one");
        }
        if (layout.view() == LayoutView.LIST && layout.blocks().size() > 1) {
            problems.add(ProblemKind.CONTRADICTION, place, "A list has one block, whose fields are its columns");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < layout.blocks().size(); i++) {
            check(module, layout.view(), layout.blocks().get(i), place.item(i), seen, problems);
        }
    }

    private void check(
            DraftModule module,
            LayoutView view,
            LayoutBlock block,
            Place place,
            Set<String> seen,
            ProblemList problems) {
        if (block.fields().isEmpty()) {
            problems.add(ProblemKind.MISSING, place.part("fields"), "A block needs a field");
        }
        for (int i = 0; i < block.fields().size(); i++) {
            String field = block.fields().get(i);
            Place at = place.part("fields").item(i);
            if (!seen.add(field)) {
                problems.add(ProblemKind.DUPLICATE_FIELD, at, field + " stands twice in this layout; take one away");
            }
            checkField(module, view, field, at, problems);
        }
    }

    private void checkField(DraftModule module, LayoutView view, String name, Place place, ProblemList problems) {
        Optional<DraftField> field = module.field(name);
        if (field.isEmpty() && !systemFields.contains(name)) {
            problems.add(ProblemKind.UNKNOWN_FIELD, place, module.name() + " has no field " + name + " to show");
        }
        if (view == LayoutView.QUICK_CREATE
                && field.filter(there -> there.is(FieldFlag.READ_ONLY)).isPresent()) {
            problems.add(
                    ProblemKind.CONTRADICTION, place, name + " is read-only; a quick create asks for what is written");
        }
    }
}
