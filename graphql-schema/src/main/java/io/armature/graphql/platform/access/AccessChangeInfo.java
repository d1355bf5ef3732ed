package io.armature.graphql.platform.access;

import io.armature.core.grant.AccessChanged;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of a change. */
@Type("AccessChangeResult")
@Description("What became of changes of who may do what.")
public record AccessChangeInfo(
        @Description("The version from now on; of a dry run, the one it would have.")
        int version,

        @Description("Whether nothing was stored.") boolean dryRun,

        @NonNull @Description("What is different of what is in force.")
        List<@NonNull AccessDifferenceInfo> differences) {

    public static AccessChangeInfo of(AccessChanged changed) {
        return new AccessChangeInfo(
                changed.after().accessVersion(),
                changed.dryRun(),
                changed.differences().stream().map(AccessDifferenceInfo::of).toList());
    }
}
