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
 * @param values canonical values of the fields that are known
 * @param changed those of the known ones that hold something else now
 * @param unknown fields that may have held something else then: they are not audited, and the record changed since
 * @param version the record's version now
 */
public record PastRecord(
        Module module,
        UUID id,
        boolean deleted,
        Map<Field, Optional<Object>> values,
        List<Field> changed,
        List<Field> unknown,
        int version) {}
