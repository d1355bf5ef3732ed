package io.armature.core.identity;

import io.armature.core.org.OrgId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A token as lists show it; the secret itself is kept nowhere.
 *
 * @param id its id
 * @param org the organisation it opens
 * @param user the user record it acts as, if any
 * @param name what its maker called it
 * @param prefix the first characters of the secret
 * @param roles what it may do
 * @param terms what it is narrowed to
 * @param createdAt when it was made
 * @param expiresAt when it stops working by itself, if ever
 * @param lastUsedAt when it was last used, to the minute
 * @param revokedAt when it was revoked, if it was
 * @param rotation when it last was given a new secret, if it was
 */
public record ApiToken(
        UUID id,
        OrgId org,
        Optional<UUID> user,
        String name,
        String prefix,
        Set<String> roles,
        TokenTerms terms,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt,
        Optional<Rotation> rotation) {
    public ApiToken {
        roles = Set.copyOf(roles);
    }

    /**
     * A change of a token's secret.
     *
     * @param at when
     * @param previousUntil until when the secret before works
     */
    public record Rotation(Instant at, Instant previousUntil) {}

    /** Whether it opens the organisation at that moment. */
    public boolean worksAt(Instant moment) {
        return revokedAt.isEmpty() && expiresAt.map(moment::isBefore).orElse(true);
    }
}
