package io.armature.core.oidc;

import java.util.Set;
import java.util.UUID;

/**
 * The user record that an identity has.
 *
 * @param id its id
 * @param active whether it is neither deactivated nor deleted
 * @param claimsHash fingerprint of what was last taken over from a token
 * @param roles names of the roles it holds
 * @param teams ids of its teams
 */
record KnownUser(UUID id, boolean active, String claimsHash, Set<String> roles, Set<UUID> teams) {
    KnownUser {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }
}
