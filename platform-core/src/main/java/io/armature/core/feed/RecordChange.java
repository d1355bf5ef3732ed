package io.armature.core.feed;

import io.armature.core.event.ChangeKind;
import io.armature.metadata.resolve.Module;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened to a record which the caller may read.
 *
 * @param fields value names of the fields that an update changed ({@code accountId} of {@code account}), as far as the caller may read them
 * @param version the record's version after it
 */
public record RecordChange(
        ChangeKind kind, Module module, UUID record, List<String> fields, int version, OffsetDateTime at) {
    public RecordChange {
        fields = List.copyOf(fields);
    }
}
