package io.armature.graphql.platform.access;

import io.armature.metadata.access.Sharing;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How the records of a module are shared. */
@Type("ModuleSharing")
@Description("How the records of a module are shared.")
public record ModuleSharingInfo(
        @NonNull @Description("The module.") String module,

        @NonNull @Description("What everyone may do who may do it at all.")
        SharingDefault everyone,

        @Description("The reference to the record that decides.") @Nullable
        String parent,

        @Description("Whether managers see what those below own.")
        boolean hierarchy,

        @Description("The list whose records name users that work on the record.") @Nullable
        String team,

        @Description("Whether your organisation says of it what the standard does not.")
        boolean changed) {

    static ModuleSharingInfo of(String module, Sharing sharing, boolean changed) {
        return new ModuleSharingInfo(
                module,
                SharingDefault.of(sharing),
                sharing.parent().orElse(null),
                sharing.hierarchy(),
                sharing.team().orElse(null),
                changed);
    }
}
