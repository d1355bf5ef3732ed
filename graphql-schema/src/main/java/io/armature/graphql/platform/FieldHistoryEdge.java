package io.armature.graphql.platform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A change of a field on a page. */
@Description("A change of a field on a page.")
public record FieldHistoryEdge(
        @NonNull @Description("Where the next page goes on, after it.")
        String cursor,

        @NonNull @Description("The change.") FieldHistoryEntry node) {}
