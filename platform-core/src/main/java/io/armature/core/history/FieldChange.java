package io.armature.core.history;

import io.armature.metadata.resolve.Field;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What a write changed in an audited field. Records that the caller does not see are not named: neither as values nor as the user.
 *
 * @param version the record's version that has the new value
 * @param before the canonical value before, if there was one
 * @param after the canonical value after, if there is one
 * @param by the user who did it, if it was one
 * @param through what it was done through, a key of the picklist createdThrough
 */
public record FieldChange(
        Field field,
        int version,
        Optional<Object> before,
        Optional<Object> after,
        OffsetDateTime at,
        Optional<UUID> by,
        String through) {}
