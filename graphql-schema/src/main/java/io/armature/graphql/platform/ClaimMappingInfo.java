package io.armature.graphql.platform;

import io.armature.core.oidc.ClaimMapping;
import io.armature.core.oidc.ClaimPath;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What of a token is what of a user, as the API shows it. */
@Type("ClaimMapping")
@Description("What of a token's claims is what of a user record.")
public record ClaimMappingInfo(
        @NonNull @Description("Path of the claim with the user name.")
        String username,

        @Description("Path of the claim with the e-mail address.") @Nullable
        String email,

        @Description("Path of the claim with the first name.") @Nullable
        String firstName,

        @Description("Path of the claim with the last name.") @Nullable
        String lastName,

        @Description("Which claim gives roles; without, users have those of userRoles.") @Nullable
        NameMappingInfo roles,

        @Description("Which claim gives teams; without, users have those of userTeams.") @Nullable
        NameMappingInfo teams) {

    static ClaimMappingInfo of(ClaimMapping mapping) {
        return new ClaimMappingInfo(
                mapping.username().text(),
                mapping.email().map(ClaimPath::text).orElse(null),
                mapping.firstName().map(ClaimPath::text).orElse(null),
                mapping.lastName().map(ClaimPath::text).orElse(null),
                mapping.roles().map(NameMappingInfo::of).orElse(null),
                mapping.teams().map(NameMappingInfo::of).orElse(null));
    }
}
