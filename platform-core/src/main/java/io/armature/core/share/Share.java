package io.armature.core.share;

import io.armature.metadata.access.SharedLevel;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A record shared by hand.
 *
 * @param record its id
 * @param grantee id of the user, team or role it is shared with
 * @param level for what
 * @param by the user who shared it, if it was one
 * @param at when
 */
public record Share(UUID record, UUID grantee, SharedLevel level, Optional<UUID> by, OffsetDateTime at) {}
