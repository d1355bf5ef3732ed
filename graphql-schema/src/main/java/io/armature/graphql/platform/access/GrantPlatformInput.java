package io.armature.graphql.platform.access;

import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.change.AccessChange;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a holder may do to the organisation itself. */
@Description("What may be done to the organisation itself; what is absent stays as it is.")
@Input("GrantPlatformInput")
public record GrantPlatformInput(
        @NonNull @Description("By whom.") AccessHolderInput of,

        @Description("All rights on the organisation.") @Nullable
        List<PlatformRight> rights,

        @Description("Whether fields flagged masked are shown with their values.") @Nullable
        Boolean sensitive,

        @Description("Whether only what the scopes of an API token name is granted.") @Nullable
        Boolean byScopes) {

    AccessChange change() {
        return new AccessChange.SetPlatformRights(
                of.holder(),
                Optional.ofNullable(rights).map(GivenLists::set),
                Optional.ofNullable(sensitive),
                Optional.ofNullable(byScopes));
    }
}
