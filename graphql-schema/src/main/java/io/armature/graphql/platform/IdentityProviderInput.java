package io.armature.graphql.platform;

import io.armature.core.oidc.FirstLogin;
import io.armature.core.oidc.ProviderSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What an identity provider is. */
@Description("What an identity provider is.")
@Input("IdentityProviderInput")
public record IdentityProviderInput(
        @NonNull @Description("What people call it.") String name,

        @NonNull @Description("The issuer's https address, exactly as tokens spell it in iss.")
        String issuer,

        @NonNull
        @Description("What its tokens must have in aud. Not the id of a client: that is what ID tokens have there.")
        String audience,

        @NonNull @Description("Ids of the clients whose tokens are accepted: azp, else client_id.")
        List<@NonNull String> authorizedParties,

        @Description("What tells tokens of your organisation, where the issuer serves several.") @Nullable
        OrganisationClaimInput organisation,

        @NonNull @Description("What of a token is what of a user.")
        ClaimMappingInput claims,

        @Description("What happens to somebody who logs in and is not known yet; REFUSE unless given.") @Nullable
        FirstLogin firstLogin,

        @Description("Whether its tokens open anything; true unless given.") @Nullable
        Boolean active) {

    ProviderSettings settings() {
        return new ProviderSettings(
                name,
                issuer,
                audience,
                Set.copyOf(authorizedParties),
                Optional.ofNullable(organisation).map(OrganisationClaimInput::organisation),
                claims.mapping(),
                firstLogin == null ? FirstLogin.REFUSE : firstLogin,
                active == null || active);
    }
}
