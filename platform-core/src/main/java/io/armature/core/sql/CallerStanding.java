package io.armature.core.sql;

import io.armature.core.identity.Caller;
import io.armature.core.identity.Standing;
import io.armature.core.query.CallerIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who asks, as far as conditions of permissions need it.
 *
 * @param user the user that the caller acts as, if any
 * @param standing where that user stands
 */
public record CallerStanding(Optional<UUID> user, Standing standing) {
    private static final CallerStanding NOBODY = new CallerStanding(Optional.empty(), Standing.alone());

    /** No user. */
    public static CallerStanding nobody() {
        return NOBODY;
    }

    /** Where a caller stands. */
    public static CallerStanding of(Caller caller) {
        return new CallerStanding(caller.user(), caller.standing());
    }

    List<UUID> ids(CallerIds wanted) {
        return switch (wanted) {
            case USER -> user.stream().toList();
            case USER_AND_TEAMS -> and(standing.teams());
            case OWNERS -> {
                List<UUID> owners = and(standing.teams());
                owners.addAll(standing.subordinates());
                yield owners;
            }
            case GRANTEES -> {
                List<UUID> grantees = and(standing.teams());
                grantees.addAll(standing.roleIds());
                yield grantees;
            }
            case ROLES_BELOW -> List.copyOf(standing.rolesBelow());
        };
    }

    private List<UUID> and(Collection<UUID> others) {
        List<UUID> all = new ArrayList<>(others);
        user.ifPresent(all::add);
        return all;
    }
}
