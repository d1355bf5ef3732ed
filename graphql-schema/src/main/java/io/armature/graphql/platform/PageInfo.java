package io.armature.graphql.platform;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What every page tells; the generated schema has the type of this name. */
@Description("Whether there is more.")
public record PageInfo(
        @Description("Whether there is more after the page.")
        boolean hasNextPage,

        @Description("Whether there is more before it.") boolean hasPreviousPage,

        @Description("The cursor of its first entry.") @Nullable
        String startCursor,

        @Description("The cursor of its last entry.") @Nullable
        String endCursor) {}
