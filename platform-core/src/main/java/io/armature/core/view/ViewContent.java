package io.armature.core.view;

import java.util.List;
import java.util.Optional;

/**
 * What a saved view says, as JSON values: maps, lists, texts, numbers, truth values.
 *
 * @param where the conditions, as {@code where} of the generic record API has them
 * @param orderBy the order, as {@code orderBy} of the generic record API has it
 * @param columns paths of fields to show
 */
public record ViewContent(Optional<Object> where, Optional<Object> orderBy, List<String> columns) {
    public ViewContent {
        columns = List.copyOf(columns);
    }
}
