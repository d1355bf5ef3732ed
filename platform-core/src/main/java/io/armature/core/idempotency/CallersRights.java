package io.armature.core.idempotency;

import io.armature.core.identity.Caller;
import io.armature.core.identity.Standing;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a caller may do, as a text: as long as the text is the same, what it was told may be told again. */
final class CallersRights {
    private static final String EVERYTHING = "everything";

    private CallersRights() {}

    /**
     * The same on every node. Whoever may do everything has one text, wherever it stands and whatever others may do.
     *
     * @param accessVersion version of the organisation's access definition: what roles, permission sets and teams mean
     */
    static String of(Caller caller, int accessVersion) {
        if (caller.isAdmin() && caller.scopes().unrestricted()) {
            return EVERYTHING;
        }
        Standing standing = caller.standing();
        return List.of(
                        accessVersion,
                        caller.user().map(Object::toString).orElse(""),
                        sorted(caller.roles()),
                        caller.scopes(),
                        sorted(standing.permissionSets()),
                        sorted(standing.teams()),
                        sorted(standing.subordinates()),
                        sorted(standing.teamNames()),
                        sorted(standing.roleIds()),
                        sorted(standing.rolesBelow()))
                .toString();
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> all) {
        return new TreeSet<>(all);
    }
}
