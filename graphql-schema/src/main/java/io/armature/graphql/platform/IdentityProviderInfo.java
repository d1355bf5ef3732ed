package io.armature.graphql.platform;

import io.armature.core.oidc.FirstLogin;
import io.armature.core.oidc.IdentityProvider;
import io.armature.core.oidc.ProviderSettings;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An identity provider as the API shows it. */
@Type("IdentityProvider")
@Description("An issuer of tokens (OpenID Connect) whose tokens open your organisation.")
public record IdentityProviderInfo(
        @Id @NonNull @Description("Its id.") String id,
        @NonNull @Description("What people call it.") String name,

        @NonNull @Description("The issuer's address, as tokens spell it in iss.")
        String issuer,

        @NonNull @Description("What its tokens must have in aud.")
        String audience,

        @NonNull @Description("Ids of the clients whose tokens are accepted: azp, else client_id.")
        List<@NonNull String> authorizedParties,

        @Description("What tells tokens of your organisation, where the issuer serves several.") @Nullable
        OrganisationClaimInfo organisation,

        @NonNull @Description("What of a token is what of a user.")
        ClaimMappingInfo claims,

        @NonNull @Description("What happens to somebody who logs in and is not known yet.")
        FirstLogin firstLogin,

        @Description("Whether its tokens open anything.") boolean active,
        @NonNull @Description("When it was registered.") OffsetDateTime createdAt,
        @NonNull @Description("When it was last changed.") OffsetDateTime changedAt) {

    static IdentityProviderInfo of(IdentityProvider provider) {
        ProviderSettings settings = provider.settings();
        return new IdentityProviderInfo(
                provider.id().toString(),
                settings.name(),
                settings.issuer(),
                settings.audience(),
                settings.authorizedParties().stream().sorted().toList(),
                settings.organisation().map(OrganisationClaimInfo::of).orElse(null),
                ClaimMappingInfo.of(settings.claims()),
                settings.firstLogin(),
                settings.active(),
                provider.createdAt().atOffset(ZoneOffset.UTC),
                provider.changedAt().atOffset(ZoneOffset.UTC));
    }
}
