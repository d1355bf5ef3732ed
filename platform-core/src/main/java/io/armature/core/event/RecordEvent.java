package io.armature.core.event;

import java.util.List;
import java.util.UUID;

/**
 * One thing that happened to one record.
 *
 * @param moduleNumber the record's module
 * @param record its id
 * @param kind what happened
 * @param changedFields names of the fields an update changed; empty for other kinds
 * @param version the record's version after it
 */
public record RecordEvent(int moduleNumber, UUID record, ChangeKind kind, List<String> changedFields, int version) {

    public RecordEvent {
        changedFields = List.copyOf(changedFields);
    }
}
