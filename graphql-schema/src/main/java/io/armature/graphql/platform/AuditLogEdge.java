package io.armature.graphql.platform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of the audit log on a page. */
@Description("An entry of the audit log on a page.")
public record AuditLogEdge(
        @NonNull @Description("Where the next page goes on, after it.")
        String cursor,

        @NonNull @Description("The entry.") AuditLogEntry node) {}
