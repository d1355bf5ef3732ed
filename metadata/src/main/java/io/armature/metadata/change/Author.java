package io.armature.metadata.change;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who changes a definition, and when: tombstones say it.
 *
 * @param at now
 * @param user the user; empty for the platform itself and for tokens that act as nobody
 */
public record Author(Instant at, Optional<UUID> user) {}
