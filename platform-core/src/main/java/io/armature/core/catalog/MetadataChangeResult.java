package io.armature.core.catalog;

import io.armature.metadata.change.Difference;
import io.armature.metadata.resolve.Catalog;
import java.util.List;

/**
 * What became of an edit.
 *
 * @param before the catalog until now
 * @param catalog the organisation's catalog from now on; of a dry run, the one it would have
 * @param differences what is different
 * @param dryRun whether nothing was stored
 */
public record MetadataChangeResult(Catalog before, OrgCatalog catalog, List<Difference> differences, boolean dryRun) {
    public MetadataChangeResult {
        differences = List.copyOf(differences);
    }
}
