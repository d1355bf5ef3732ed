package io.armature.core.feed;

import java.util.List;

/**
 * A page of changes.
 *
 * @param changes in the order of their transactions
 * @param cursor where to go on, now or later
 * @param more whether there may be more at once
 */
public record FeedPage(List<RecordChange> changes, FeedCursor cursor, boolean more) {
    public FeedPage {
        changes = List.copyOf(changes);
    }
}
