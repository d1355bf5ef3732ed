package io.armature.core.catalog;

import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;

/** Where the current catalog of an organisation comes from. */
public interface Catalogs {

    /** The catalog of the organisation as this node knows it now; from memory when there, else loaded once. */
    Uni<OrgCatalog> current(OrgId org);

    /** Loads anew whatever this node has: called by a writer that found its catalog stale. */
    Uni<OrgCatalog> refreshed(OrgId org);
}
