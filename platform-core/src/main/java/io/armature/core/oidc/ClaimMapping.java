package io.armature.core.oidc;

import java.util.Optional;

/**
 * What of a token's claims is what of a user. Parts that are not named are left as the user record has them.
 *
 * @param username where the user's name stands
 * @param email where the e-mail address stands
 * @param firstName where the first name stands
 * @param lastName where the last name stands
 * @param roles which claim gives roles; without, the user has those of {@code userRoles}
 * @param teams which claim gives teams; without, the user has those of {@code userTeams}
 */
public record ClaimMapping(
        ClaimPath username,
        Optional<ClaimPath> email,
        Optional<ClaimPath> firstName,
        Optional<ClaimPath> lastName,
        Optional<NameMapping> roles,
        Optional<NameMapping> teams) {}
