package io.armature.graphql.platform;

import io.armature.core.history.FieldChange;
import io.armature.core.history.HistoryPage;
import io.armature.core.sql.HistoryCursor;
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
                .map(change -> new FieldHistoryEdge(cursor(change), FieldHistoryEntry.of(change)))
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

    private static String cursor(FieldChange change) {
        return new HistoryCursor(change.version(), change.field().name()).text();
    }
}
