package io.armature.graphql.platform;

import io.armature.core.oidc.ClaimMapping;
import io.armature.core.oidc.ClaimPath;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What of a token is what of a user. */
@Description("What of a token's claims is what of a user record. A path is names separated by dots, or a JSON pointer"
        + " where names have dots themselves.")
@Input("ClaimMappingInput")
public record ClaimMappingInput(
        @NonNull @Description("Path of the claim with the user name.")
        String username,

        @Description("Path of the claim with the e-mail address.") @Nullable
        String email,

        @Description("Path of the claim with the first name.") @Nullable
        String firstName,

        @Description("Path of the claim with the last name.") @Nullable
        String lastName,

        @Description("Which claim gives roles; without, users have those of userRoles.") @Nullable
        NameMappingInput roles,

        @Description("Which claim gives teams; without, users have those of userTeams.") @Nullable
        NameMappingInput teams) {

    ClaimMapping mapping() {
        return new ClaimMapping(
                new ClaimPath(username),
                path(email),
                path(firstName),
                path(lastName),
                Optional.ofNullable(roles).map(NameMappingInput::mapping),
                Optional.ofNullable(teams).map(NameMappingInput::mapping));
    }

    private static Optional<ClaimPath> path(@Nullable String text) {
        return Optional.ofNullable(text).map(ClaimPath::new);
    }
}
