/**
 * Callers who come with a token of their organisation's identity provider instead of an API token.
 *
 * <p>Comes in: a signed JWT. Goes out: a {@link io.armature.core.identity.Caller}. The list of stages is
 * {@link io.armature.core.oidc.OidcCallers}:
 *
 * <pre>
 * text -> UnverifiedToken     its issuer, algorithm and key id, believed in nothing
 *      -> KnownProviders      which organisations registered the issuer, and which of them the token means
 *      -> SigningKeys         the issuer's keys, fetched by discovery and kept
 *      -> TokenVerifier       signature, issuer, audience, authorized party, times, kind of token: by jose4j
 *      -> ClaimedUser         claims to user, roles and teams, by the mapping that the organisation stored
 *      -> UserIdentities      subject to user record; the first login, what changed since the last
 *      -> Standings           roles, permission sets, teams and who is below, as of every caller that is a user
 * </pre>
 *
 * <p>Is refused, with UNAUTHENTICATED: whatever fails a stage, and users who are deactivated or deleted. Nothing is
 * believed but what an administrator wrote down: an issuer that nobody registered, a role that the mapping does not name,
 * an algorithm that is not asymmetric mean nothing. An issuer that cannot be reached is UNAVAILABLE.
 *
 * <p>What was found for a token is trusted for a second; keys for ten minutes, and fetched anew when a token names one
 * that is not known, at most every ten seconds per issuer. No thread waits for an issuer.
 */
@NullMarked
package io.armature.core.oidc;

import org.jspecify.annotations.NullMarked;
