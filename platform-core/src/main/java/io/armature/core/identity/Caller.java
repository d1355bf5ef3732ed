package io.armature.core.identity;

import io.armature.core.audit.Actor;
import io.armature.core.audit.AuditChannel;
import io.armature.core.audit.Origin;
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
 * @param origin the request itself
 */
public record Caller(
        Organisation organisation,
        Optional<UUID> user,
        Optional<UUID> token,
        Set<String> roles,
        Scopes scopes,
        Standing standing,
        OptionalInt costPerMinute,
        Origin origin) {
    public static final String ADMIN = "ADMIN";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A caller in no request that is known. */
    public Caller(
            Organisation organisation,
            Optional<UUID> user,
            Optional<UUID> token,
            Set<String> roles,
            Scopes scopes,
            Standing standing,
            OptionalInt costPerMinute) {
        this(organisation, user, token, roles, scopes, standing, costPerMinute, Origin.none());
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
                : new Caller(limited, user, token, roles, scopes, standing, costPerMinute, origin);
    }

    /** The same in a request. */
    public Caller from(Origin request) {
        return new Caller(organisation, user, token, roles, scopes, standing, costPerMinute, request);
    }

    /** Who it is to the audit log. A caller with neither token nor user is the platform itself. */
    public Actor actor() {
        AuditChannel channel = token.isPresent()
                ? AuditChannel.API_TOKEN
                : user.isPresent() ? AuditChannel.IDENTITY_PROVIDER : AuditChannel.PLATFORM;
        return new Actor(organisation.id(), user, token, channel, origin);
    }

    public boolean isAdmin() {
        return roles.contains(ADMIN);
    }
}
