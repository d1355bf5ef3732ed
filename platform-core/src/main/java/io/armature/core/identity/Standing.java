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
 * @param teamNames names of the user's teams
 * @param roleIds ids of the user's roles
 * @param rolesBelow ids of the roles below those, through {@code roles.parentRole}, at any depth
 */
public record Standing(
        Set<String> permissionSets,
        Set<UUID> teams,
        Set<UUID> subordinates,
        Set<String> teamNames,
        Set<UUID> roleIds,
        Set<UUID> rolesBelow) {
    private static final Standing ALONE = new Standing(Set.of(), Set.of(), Set.of());

    public Standing {
        permissionSets = Set.copyOf(permissionSets);
        teams = Set.copyOf(teams);
        subordinates = Set.copyOf(subordinates);
        teamNames = Set.copyOf(teamNames);
        roleIds = Set.copyOf(roleIds);
        rolesBelow = Set.copyOf(rolesBelow);
    }

    /** Without what needs names of teams or ids of roles. */
    public Standing(Set<String> permissionSets, Set<UUID> teams, Set<UUID> subordinates) {
        this(permissionSets, teams, subordinates, Set.of(), Set.of(), Set.of());
    }

    /** Without teams, permission sets and subordinates: a token that acts as nobody. */
    public static Standing alone() {
        return ALONE;
    }
}
