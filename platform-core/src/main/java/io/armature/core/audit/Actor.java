package io.armature.core.audit;

import io.armature.core.org.OrgId;
import java.util.Optional;
import java.util.UUID;

/**
 * Who does something to an organisation.
 *
 * @param org the organisation
 * @param user the user record acted as, if any
 * @param token the API token that was brought, if one was
 * @param channel what they came in through
 * @param origin the request
 */
public record Actor(OrgId org, Optional<UUID> user, Optional<UUID> token, AuditChannel channel, Origin origin) {

    /** Whoever runs the server, perhaps on behalf of a user. */
    public static Actor console(OrgId org, Optional<UUID> user) {
        return new Actor(org, user, Optional.empty(), AuditChannel.CONSOLE, Origin.none());
    }

    /** The platform by itself. */
    public static Actor platform(OrgId org) {
        return new Actor(org, Optional.empty(), Optional.empty(), AuditChannel.PLATFORM, Origin.none());
    }

    /** Somebody known by an API token only. */
    public static Actor token(OrgId org, UUID token, Optional<UUID> user, Origin origin) {
        return new Actor(org, user, Optional.of(token), AuditChannel.API_TOKEN, origin);
    }

    /** Somebody who brought a token of the organisation's identity provider, and is nobody known yet. */
    public static Actor stranger(OrgId org, Origin origin) {
        return new Actor(org, Optional.empty(), Optional.empty(), AuditChannel.IDENTITY_PROVIDER, origin);
    }

    /** The same, whatever the request. */
    Actor anywhere() {
        return new Actor(org, user, token, channel, Origin.none());
    }
}
