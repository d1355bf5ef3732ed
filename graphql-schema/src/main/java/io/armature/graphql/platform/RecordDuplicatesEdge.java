package io.armature.graphql.platform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A record with its duplicates on a page. */
@Description("A record with its duplicates on a page.")
public record RecordDuplicatesEdge(
        @NonNull @Description("Where the next page goes on, after it.")
        String cursor,

        @NonNull @Description("The record and its duplicates.")
        RecordDuplicates node) {}
