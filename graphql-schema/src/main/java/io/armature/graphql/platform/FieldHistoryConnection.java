package io.armature.graphql.platform;

import io.armature.core.history.HistoryCursor;
import io.armature.core.history.HistoryPage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the history of a record. */
@Description("A page of the history of a record.")
public record FieldHistoryConnection(
        @NonNull @Description("The changes with their cursors.")
        List<@NonNull FieldHistoryEdge> edges,

        @NonNull @Description("The changes, the newest first.")
        List<@NonNull FieldHistoryEntry> nodes,

        @NonNull @Description("Whether there is more.") PageInfo pageInfo) {

    static FieldHistoryConnection of(HistoryPage page, boolean further) {
        List<FieldHistoryEdge> edges = page.changes().stream()
                .map(change -> new FieldHistoryEdge(HistoryCursor.text(change), FieldHistoryEntry.of(change)))
                .toList();
        return new FieldHistoryConnection(
                edges,
                edges.stream().map(FieldHistoryEdge::node).toList(),
                new PageInfo(
                        page.more(),
                        further,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()));
    }
}
