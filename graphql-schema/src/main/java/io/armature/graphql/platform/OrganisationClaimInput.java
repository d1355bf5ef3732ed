package io.armature.graphql.platform;

import io.armature.core.oidc.ClaimPath;
import io.armature.core.oidc.OrganisationClaim;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What tells one organisation's tokens. */
@Description("What tells the tokens of one organisation from those of others with the same issuer.")
@Input("OrganisationClaimInput")
public record OrganisationClaimInput(
        @NonNull @Description("Path of the claim, such as organisation or realm_access.roles.")
        String claim,

        @NonNull @Description("What stands there in tokens of your organisation.")
        String value) {

    OrganisationClaim organisation() {
        return new OrganisationClaim(new ClaimPath(claim), value);
    }
}
