package io.armature.core.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One audited field that a write changed.
 *
 * @param record whose
 * @param version the version that has the new value
 * @param field name of the field
 * @param oldValue JSON of the value before, null if there was none
 * @param newValue JSON of the value after, null if there is none
 */
record HistoryEntry(
        UUID record,
        int version,
        String field,
        @Nullable String oldValue,
        @Nullable String newValue) {}
