package io.armature.core.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Where a user stands in the organisation: what access to records is decided by, besides roles. Read with the caller and
 * trusted for a second.
 *
 * @param permissionSets names of the permission sets that the user has
 * @param teams ids of the user's teams
 * @param subordinates ids of all users below, through {@code users.manager}, at any depth
 */
public record Standing(Set<String> permissionSets, Set<UUID> teams, Set<UUID> subordinates) {
    private static final Standing ALONE = new Standing(Set.of(), Set.of(), Set.of());

    public Standing {
        permissionSets = Set.copyOf(permissionSets);
        teams = Set.copyOf(teams);
        subordinates = Set.copyOf(subordinates);
    }

    /** Without teams, permission sets and subordinates: a token that acts as nobody. */
    public static Standing alone() {
        return ALONE;
    }
}
