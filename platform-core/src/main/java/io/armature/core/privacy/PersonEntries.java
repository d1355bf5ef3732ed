package io.armature.core.privacy;

import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the audit log tells of an export or an erasure: the records that are the person, by id. */
final class PersonEntries {
    private PersonEntries() {}

    static List<AuditEntry> exported(PersonRef person, PersonRecords found) {
        return entries(AuditEntry.of(AuditKind.PERSON_EXPORTED), person, found.of(PersonBelonging.PERSON));
    }

    static List<AuditEntry> erased(PersonRef person, PersonRecords found) {
        return entries(AuditEntry.of(AuditKind.PERSON_ERASED), person, found.of(PersonBelonging.PERSON));
    }

    private static List<AuditEntry> entries(AuditEntry entry, PersonRef person, Map<Module, Set<UUID>> persons) {
        AuditEntry how =
                switch (person) {
                    case PersonRef.OfEmail email -> entry.detailed("BY_EMAIL");
                    case PersonRef.OfRecord record -> entry.detailed("BY_RECORD");
                };
        return persons.isEmpty()
                ? List.of(how)
                : persons.entrySet().stream()
                        .flatMap(of -> of.getValue().stream()
                                .map(id -> how.in(of.getKey().name()).on(id)))
                        .toList();
    }
}
