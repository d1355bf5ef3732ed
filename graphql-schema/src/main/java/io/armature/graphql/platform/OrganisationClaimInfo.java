package io.armature.graphql.platform;

import io.armature.core.oidc.OrganisationClaim;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What tells one organisation's tokens, as the API shows it. */
@Type("OrganisationClaim")
@Description("What tells the tokens of one organisation from those of others with the same issuer.")
public record OrganisationClaimInfo(
        @NonNull @Description("Path of the claim.") String claim,

        @NonNull @Description("What stands there in tokens of your organisation.")
        String value) {

    static OrganisationClaimInfo of(OrganisationClaim claim) {
        return new OrganisationClaimInfo(claim.claim().text(), claim.value());
    }
}
