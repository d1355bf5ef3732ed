package io.armature.core.catalog;

import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.metadata.change.MetadataChange;
import java.util.List;

/** What the audit log tells of an edit: its version and the kinds of its changes. */
final class EditEntries {
    private EditEntries() {}

    static AuditEntry of(MetadataEdit edit, ChangePlan plan) {
        int version = plan.after().definition().version();
        return switch (edit) {
            case MetadataEdit.Changes changes
            when isImport(changes) ->
                AuditEntry.of(AuditKind.DEFINITION_IMPORTED).at(version);
            case MetadataEdit.Changes changes -> changed("CHANGED", version).naming(kinds(changes.changes()));
            case MetadataEdit.Revert revert -> changed("REVERTED", version);
            case MetadataEdit.PurgeRemoved purge -> changed("PURGED", version);
        };
    }

    private static boolean isImport(MetadataEdit.Changes changes) {
        return changes.changes().stream().anyMatch(MetadataChange.AdoptDefinition.class::isInstance);
    }

    private static AuditEntry changed(String detail, int version) {
        return AuditEntry.of(AuditKind.METADATA_CHANGED).detailed(detail).at(version);
    }

    private static List<String> kinds(List<MetadataChange> changes) {
        return changes.stream().map(change -> change.getClass().getSimpleName()).toList();
    }
}
