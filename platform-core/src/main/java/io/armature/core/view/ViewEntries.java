package io.armature.core.view;

import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.List;

/** What the audit log tells of saved views: those that others know of, by id and without what they say. */
record ViewEntries(Catalog catalog) {

    List<AuditEntry> added(SavedView view) {
        return shared(view) ? List.of(entry(AuditKind.VIEW_SAVED, view)) : List.of();
    }

    /** Of a view that is shared no longer, too. */
    List<AuditEntry> changed(SavedView before, SavedView after) {
        return shared(before) || shared(after) ? List.of(entry(AuditKind.VIEW_SAVED, after)) : List.of();
    }

    List<AuditEntry> removed(SavedView view) {
        return shared(view) ? List.of(entry(AuditKind.VIEW_REMOVED, view)) : List.of();
    }

    private static boolean shared(SavedView view) {
        return view.visibility() != ViewVisibility.PRIVATE;
    }

    private AuditEntry entry(AuditKind kind, SavedView view) {
        AuditEntry entry =
                AuditEntry.of(kind).on(view.id()).detailed(view.visibility().name());
        return catalog.moduleNumbered(view.module())
                .map(Module::name)
                .map(entry::in)
                .orElse(entry);
    }
}
