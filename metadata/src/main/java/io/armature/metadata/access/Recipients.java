package io.armature.metadata.access;

import java.util.Set;

/**
 * With whom something is shared; one of them is enough.
 *
 * @param everyone with all users
 * @param roles names of roles
 * @param teams names of teams
 */
public record Recipients(boolean everyone, Set<String> roles, Set<String> teams) {

    public Recipients {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }
}
