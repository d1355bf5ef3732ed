package io.armature.graphql.platform;

import io.armature.core.access.Access;
import io.armature.core.identity.Caller;
import io.armature.metadata.access.PlatformRight;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The caller as the API shows it. */
@Description("Who makes the request.")
public record Me(
        @Id @Description("Id of the user record you act as, if any.") @Nullable
        String userId,

        @Id @Description("Id of the API token you came with, if it was one.") @Nullable
        String tokenId,

        @NonNull @Description("Names of your roles.") List<String> roles,

        @Description("Whether you may change metadata and tokens.")
        boolean admin) {

    static Me of(Caller caller, Access access) {
        return new Me(
                caller.user().map(UUID::toString).orElse(null),
                caller.token().map(UUID::toString).orElse(null),
                caller.roles().stream().sorted().toList(),
                access.may(PlatformRight.METADATA) && access.may(PlatformRight.TOKENS));
    }
}
