package io.armature.core.grant;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of an organisation's access definition.
 *
 * @param version its number
 * @param changedAt when it was made
 * @param changedBy the user who made it, if one did
 * @param note what it was made for, if that was said
 */
public record AccessVersion(int version, OffsetDateTime changedAt, Optional<UUID> changedBy, Optional<String> note) {}
