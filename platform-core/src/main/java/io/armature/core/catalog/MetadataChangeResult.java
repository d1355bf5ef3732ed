package io.armature.core.catalog;

import io.armature.metadata.change.Difference;
import java.util.List;

/**
 * What became of a change-set.
 *
 * @param catalog the organisation's catalog from now on; of a dry run, the one it would have
 * @param differences what is different in the API
 * @param dryRun whether nothing was stored
 */
public record MetadataChangeResult(OrgCatalog catalog, List<Difference> differences, boolean dryRun) {
    public MetadataChangeResult {
        differences = List.copyOf(differences);
    }
}
