package io.armature.core.grant;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.change.AccessChange;
import io.armature.metadata.access.change.AccessChanges;
import io.armature.metadata.problem.Outcome;
import java.util.List;

/** What is to become of what an organisation says differently from the standard. */
public sealed interface AccessEdit {

    /** Changes of it, in order. */
    record Changes(List<AccessChange> changes) implements AccessEdit {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    /** Another in its place. */
    record Replace(AccessDefinition own) implements AccessEdit {}

    /** That of an earlier version; 0 is the standard. */
    record Revert(int toVersion) implements AccessEdit {}

    /**
     * What the organisation says then.
     *
     * @param then what it said in the version to return to
     */
    default Outcome<AccessDefinition> applied(AccessDefinition standard, AccessDefinition now, AccessDefinition then) {
        return switch (this) {
            case Changes changes -> AccessChanges.apply(standard, now, changes.changes());
            case Replace replace -> new Outcome.Accepted<>(replace.own().beyond(standard));
            case Revert revert -> new Outcome.Accepted<>(then);
        };
    }
}
