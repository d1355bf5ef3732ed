package io.armature.core.grant;

import io.armature.core.catalog.OrgCatalog;
import io.armature.metadata.access.change.AccessDifference;
import io.armature.metadata.access.change.AccessDifferences;
import java.util.List;

/**
 * What became of an edit.
 *
 * @param before under what it was made
 * @param after what holds then; with a dry run, what would
 * @param dryRun whether nothing was stored
 */
public record AccessChanged(OrgCatalog before, OrgCatalog after, boolean dryRun) {

    /** What is different of what is in force. */
    public List<AccessDifference> differences() {
        return AccessDifferences.between(
                before.access().definition(), after.access().definition());
    }
}
