package io.armature.graphql.platform;

import io.armature.core.audit.AuditRecord;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the audit log. */
@Description("A page of the audit log.")
public record AuditLogConnection(
        @NonNull @Description("The entries with their cursors.")
        List<AuditLogEdge> edges,

        @NonNull @Description("The entries.") List<AuditLogEntry> nodes,
        @NonNull @Description("Whether there is more.") PageInfo pageInfo) {

    /** @param found one more than asked for, if there is more */
    static AuditLogConnection of(List<AuditRecord> found, int first, boolean further) {
        List<AuditLogEdge> edges = found.stream()
                .limit(first)
                .map(record -> new AuditLogEdge(AuditCursor.of(record.position()), AuditLogEntry.of(record)))
                .toList();
        return new AuditLogConnection(
                edges,
                edges.stream().map(AuditLogEdge::node).toList(),
                new PageInfo(
                        found.size() > first,
                        further,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()));
    }
}
