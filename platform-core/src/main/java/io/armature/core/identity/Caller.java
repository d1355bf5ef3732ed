package io.armature.core.identity;

import io.armature.core.limit.Limits;
import io.armature.core.org.Organisation;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Who makes a request, established once per request.
 *
 * @param organisation the only organisation this caller reaches
 * @param user the user record it acts as, if any
 * @param token the API token it came with, if any
 * @param roles names of its roles
 * @param scopes what the credential narrows it to
 * @param standing where its user stands in the organisation
 * @param costPerMinute what its requests may cost in a minute; as the organisation's limit says if empty
 */
public record Caller(
        Organisation organisation,
        Optional<UUID> user,
        Optional<UUID> token,
        Set<String> roles,
        Scopes scopes,
        Standing standing,
        OptionalInt costPerMinute) {
    public static final String ADMIN = "ADMIN";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A caller whose cost the organisation's limit bounds. */
    public Caller(
            Organisation organisation,
            Optional<UUID> user,
            Optional<UUID> token,
            Set<String> roles,
            Scopes scopes,
            Standing standing) {
        this(organisation, user, token, roles, scopes, standing, OptionalInt.empty());
    }

    /** A caller that nothing narrows and that stands alone. */
    public Caller(Organisation organisation, Optional<UUID> user, Optional<UUID> token, Set<String> roles) {
        this(organisation, user, token, roles, Scopes.everything(), Standing.alone());
    }

    /** The same where the platform's limits hold unless its organisation's own do. */
    public Caller under(Limits platform) {
        Organisation limited = organisation.under(platform);
        return limited == organisation
                ? this
                : new Caller(limited, user, token, roles, scopes, standing, costPerMinute);
    }

    public boolean isAdmin() {
        return roles.contains(ADMIN);
    }
}
