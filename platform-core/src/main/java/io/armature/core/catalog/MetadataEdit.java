package io.armature.core.catalog;

import io.armature.metadata.change.MetadataChange;
import java.time.Instant;
import java.util.List;

/** What is to become of an organisation's definition. */
public sealed interface MetadataEdit {

    /** Changes in order; none, or such as change nothing, keep the version. */
    record Changes(List<MetadataChange> changes) implements MetadataEdit {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    /** The content of an earlier version again, as a new version; 0 is the standard. */
    record Revert(int toVersion) implements MetadataEdit {}

    /** Purges what was removed before an instant; the platform's own edit. */
    record PurgeRemoved(Instant before) implements MetadataEdit {}
}
