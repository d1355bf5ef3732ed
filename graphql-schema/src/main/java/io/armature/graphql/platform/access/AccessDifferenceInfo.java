package io.armature.graphql.platform.access;

import io.armature.metadata.access.change.AccessDifference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One thing said differently. */
@Type("AccessDifference")
@Description("One thing that is said differently of who may do what.")
public record AccessDifferenceInfo(
        @NonNull @Description("What it is said of: roles.SALES_REP.modules.accounts, sharing.accounts.")
        String path,

        @Description("What was said, if something was.") @Nullable
        String before,

        @Description("What is said, if something is.") @Nullable
        String after) {

    static AccessDifferenceInfo of(AccessDifference difference) {
        return new AccessDifferenceInfo(
                difference.path(),
                difference.before().orElse(null),
                difference.after().orElse(null));
    }
}
