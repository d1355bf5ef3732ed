package io.armature.core.history;

import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A record as it was at an instant, as far as that is known and the caller may read it.
 *
 * @param deleted whether it was deleted then
 * @param values canonical values of the fields that are known; records that the caller does not see are not named
 * @param changed those of the known ones that hold something else now, as far as the caller sees
 * @param withheld those that named a record which the caller does not see, and show another value now: nobody gives them back to it
 * @param unknown fields that may have held something else then: they are not audited and the record changed since, or were erased
 * @param version the record's version now
 */
public record PastRecord(
        Module module,
        UUID id,
        boolean deleted,
        Map<Field, Optional<Object>> values,
        List<Field> changed,
        List<Field> withheld,
        List<Field> unknown,
        int version) {}
