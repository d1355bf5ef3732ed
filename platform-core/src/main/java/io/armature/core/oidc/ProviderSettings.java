package io.armature.core.oidc;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator says of an identity provider. Refused with VALIDATION_FAILED: a blank or long text, no
 * authorized party, an audience that is one.
 *
 * @param name what people call it
 * @param issuer the address of the issuer, exactly as tokens spell it in {@code iss}
 * @param audience what tokens for this platform have in {@code aud}; no client's id, which is what ID tokens have there
 * @param authorizedParties ids of the clients whose tokens are accepted ({@code azp}, else {@code client_id})
 * @param organisation what tells tokens of this organisation, where the issuer serves several
 * @param claims what of a token is what of a user
 * @param firstLogin what happens to somebody new
 * @param active whether its tokens open anything
 */
public record ProviderSettings(
        String name,
        String issuer,
        String audience,
        Set<String> authorizedParties,
        Optional<OrganisationClaim> organisation,
        ClaimMapping claims,
        FirstLogin firstLogin,
        boolean active) {
    private static final int LONGEST = 200;
    private static final int MOST_PARTIES = 50;

    public ProviderSettings {
        requireText("name", name);
        requireText("audience", audience);
        authorizedParties = Set.copyOf(authorizedParties);
        authorizedParties.forEach(party -> requireText("authorizedParties", party));
        require(
                !authorizedParties.isEmpty() && authorizedParties.size() <= MOST_PARTIES,
                "authorizedParties names 1 to " + MOST_PARTIES + " clients");
        require(
                !authorizedParties.contains(audience),
                "The audience is a client's id: tokens for that client, ID tokens too, would open the API."
                        + " Let the issuer give tokens for the API an audience of their own");
    }

    private static void requireText(String what, String text) {
        require(!text.isBlank() && text.length() <= LONGEST, what + " has 1 to " + LONGEST + " characters");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw ProblemException.of(ProblemCode.VALIDATION_FAILED, otherwise);
        }
    }
}
