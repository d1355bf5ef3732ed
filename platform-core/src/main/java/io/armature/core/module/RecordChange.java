package io.armature.core.module;

import io.armature.core.value.CanonicalValues;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * One record about to be written. Values are canonical, by field name ({@code account}, not {@code accountId}); an
 * absent key is null.
 *
 * @param catalog the organisation's catalog
 * @param module the record's module in it
 * @param creation whether the record is new
 * @param before the stored values; empty for a new record
 * @param after the values as they will be
 * @param given names of the fields the caller gave a value or null for
 * @param now the time of the write
 */
public record RecordChange(
        Catalog catalog,
        Module module,
        boolean creation,
        Map<String, Object> before,
        Map<String, Object> after,
        Set<String> given,
        OffsetDateTime now) {

    /** Whether the write gives the field another value than it had. */
    public boolean changes(String field) {
        return !CanonicalValues.same(before.get(field), after.get(field));
    }
}
