package io.armature.graphql.platform.access;

import io.armature.metadata.access.change.Holder;
import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Whose grants are meant; exactly one member is given. */
@OneOf
@Description("Whose grants are meant; exactly one member is given.")
@Input("AccessHolderInput")
public record AccessHolderInput(
        @Description("Name of a role.") @Nullable String role,
        @Description("Name of a permission set.") @Nullable String permissionSet,

        @Description("True: what whoever has a role has besides.") @Nullable
        Boolean everyone) {

    Holder holder() {
        if (role != null) {
            return new Holder.Role(role);
        }
        return permissionSet == null ? new Holder.Everyone() : new Holder.PermissionSet(permissionSet);
    }
}
