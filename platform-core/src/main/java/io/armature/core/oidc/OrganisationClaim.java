package io.armature.core.oidc;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.Map;

/**
 * What tells the tokens of one organisation from those of others that have the same issuer.
 *
 * @param claim where it stands
 * @param value what stands there for this organisation; refused with VALIDATION_FAILED if blank
 */
public record OrganisationClaim(ClaimPath claim, String value) {
    public OrganisationClaim {
        if (value.isBlank()) {
            throw ProblemException.of(
                    ProblemCode.VALIDATION_FAILED, "Say which value of the claim means your organisation");
        }
    }

    boolean holdsIn(Map<String, Object> claims) {
        return claim.texts(claims).contains(value);
    }
}
