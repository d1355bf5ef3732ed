package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.LayoutView;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The layouts of a module by view: a list of blocks, or of field names where one block without a heading says it all:
 * {@code list: [name, status]}.
 */
final class LayoutsNotation {

    static final Set<String> KEYS =
            Arrays.stream(LayoutView.values()).map(LayoutView::notation).collect(Collectors.toSet());
    private static final Set<String> BLOCK_KEYS = Set.of("label", "columns", "fields");

    private LayoutsNotation() {}

    static List<Layout> read(Section layouts) {
        layouts.allow(KEYS);
        return Arrays.stream(LayoutView.values())
                .flatMap(view -> layout(view, layouts).stream())
                .toList();
    }

    static void write(List<Layout> layouts, ObjectNode node) {
        for (LayoutView view : LayoutView.values()) {
            layouts.stream()
                    .filter(layout -> layout.view() == view)
                    .forEach(layout -> write(layout, node.putArray(view.notation())));
        }
    }

    private static Optional<Layout> layout(LayoutView view, Section layouts) {
        String key = view.notation();
        if (!layouts.has(key)) {
            return Optional.empty();
        }
        List<JsonNode> items = layouts.items(key);
        if (!items.isEmpty() && items.stream().allMatch(JsonNode::isTextual)) {
            return Optional.of(new Layout(
                    view, List.of(new LayoutBlock(Optional.empty(), view.usualColumns(), layouts.texts(key)))));
        }
        List<LayoutBlock> blocks =
                layouts.sections(key).stream().map(block -> block(view, block)).toList();
        return Optional.of(new Layout(view, blocks));
    }

    private static LayoutBlock block(LayoutView view, Section block) {
        block.allow(BLOCK_KEYS);
        OptionalInt columns = block.integer("columns");
        if (columns.isPresent() && (columns.getAsInt() < 1 || columns.getAsInt() > LayoutBlock.MOST_COLUMNS)) {
            Place place = block.place().part("columns");
            block.problems().add(ProblemKind.OUT_OF_RANGE, place, "A block has 1 to 3 columns");
            columns = OptionalInt.empty();
        }
        return new LayoutBlock(
                LabelNotation.read(block, "label"), columns.orElse(view.usualColumns()), block.texts("fields"));
    }

    private static void write(Layout layout, ArrayNode list) {
        boolean plain = layout.blocks().size() == 1
                && layout.blocks().getFirst().label().isEmpty()
                && layout.blocks().getFirst().columns() == layout.view().usualColumns()
                && !layout.fields().isEmpty();
        if (plain) {
            layout.fields().forEach(list::add);
            return;
        }
        layout.blocks().forEach(block -> list.add(write(block, layout.view().usualColumns())));
    }

    private static ObjectNode write(LayoutBlock block, int usual) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        block.label().ifPresent(label -> node.set("label", LabelNotation.write(label)));
        if (block.columns() != usual) {
            node.put("columns", block.columns());
        }
        block.fields().forEach(node.putArray("fields")::add);
        return node;
    }
}
