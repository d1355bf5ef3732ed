package io.armature.core.catalog;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of an organisation's definition.
 *
 * @param version its number
 * @param changedAt when it was made, UTC
 * @param changedBy the user who made it, if one did
 * @param note what it was made for, if that was said
 * @param differences how many modules, fields and picklists it changed
 */
public record MetadataVersion(
        int version, OffsetDateTime changedAt, Optional<UUID> changedBy, Optional<String> note, int differences) {}
