package io.armature.core.oidc;

import java.util.UUID;

/**
 * The user record that an identity has.
 *
 * @param id its id
 * @param active whether it is neither deactivated nor deleted
 * @param claimsHash fingerprint of what was last taken over from a token
 */
record KnownUser(UUID id, boolean active, String claimsHash) {}
