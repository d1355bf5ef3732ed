package io.armature.graphql.platform.access;

import io.armature.metadata.access.Grants;
import io.armature.metadata.access.PlatformRight;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a role or a permission set grants. */
@Type("AccessGrants")
@Description("What a role or a permission set grants.")
public record GrantsInfo(
        @NonNull @Description("What may be done to the organisation itself.")
        List<@NonNull PlatformRight> platform,

        @Description("Whether fields flagged masked are shown with their values.")
        boolean sensitive,

        @Description("Whether only what the scopes of an API token name is granted.")
        boolean byScopes,

        @NonNull @Description("What may be done to records.")
        List<@NonNull ModuleGrantInfo> modules) {

    static GrantsInfo of(Grants grants) {
        return new GrantsInfo(
                grants.platform().stream().sorted().toList(),
                grants.sensitive(),
                grants.byScopes(),
                grants.modules().entrySet().stream()
                        .map(module -> ModuleGrantInfo.of(module.getKey(), module.getValue()))
                        .toList());
    }
}
