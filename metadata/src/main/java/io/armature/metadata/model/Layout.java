package io.armature.metadata.model;

import java.util.List;

/**
 * Which fields a view shows, and where.
 *
 * @param view the view
 * @param blocks from top to bottom; a LIST has one, whose fields are its columns
 */
public record Layout(LayoutView view, List<LayoutBlock> blocks) {

    public Layout {
        blocks = List.copyOf(blocks);
    }

    /** The names of all its fields, in order. */
    public List<String> fields() {
        return blocks.stream().flatMap(block -> block.fields().stream()).toList();
    }
}
