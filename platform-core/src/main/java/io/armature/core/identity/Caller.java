package io.armature.core.identity;

import io.armature.core.org.Organisation;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who makes a request, established once per request.
 *
 * @param organisation the only organisation this caller reaches
 * @param user the user record it acts as, if any
 * @param token the API token it came with, if any
 * @param roles names of its roles
 */
public record Caller(Organisation organisation, Optional<UUID> user, Optional<UUID> token, Set<String> roles) {
    public static final String ADMIN = "ADMIN";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isAdmin() {
        return roles.contains(ADMIN);
    }
}
