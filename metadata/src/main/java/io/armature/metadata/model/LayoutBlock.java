package io.armature.metadata.model;

import java.util.List;
import java.util.Optional;

/**
 * A group of fields that stand together.
 *
 * @param label its heading, if it has one
 * @param columns how many fields stand side by side where there is room, 1 to 3
 * @param fields names of the fields, in the order people see them
 */
public record LayoutBlock(Optional<LocalizedText> label, int columns, List<String> fields) {

    public static final int MOST_COLUMNS = 3;

    public LayoutBlock {
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException("A block has 1 to 3 columns");
        }
        fields = List.copyOf(fields);
    }
}
