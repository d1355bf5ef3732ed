package io.armature.core.history;

import java.util.List;

/**
 * A page of the history of a record.
 *
 * @param changes the newest first
 * @param more whether there are older ones
 */
public record HistoryPage(List<FieldChange> changes, boolean more) {
    public HistoryPage {
        changes = List.copyOf(changes);
    }
}
