package io.armature.core.record;

import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;

/** The catalogs of one organisation: refreshing gives the same content under the revision a test says. */
final class KnownCatalogs implements Catalogs {
    private OrgCatalog catalog;
    private int refreshes;

    KnownCatalogs(OrgCatalog catalog) {
        this.catalog = catalog;
    }

    void next(long revision) {
        catalog = new OrgCatalog(
                catalog.org(),
                catalog.version(),
                revision,
                catalog.catalog(),
                catalog.access(),
                catalog.accessVersion());
    }

    int refreshes() {
        return refreshes;
    }

    @Override
    public Uni<OrgCatalog> current(OrgId org) {
        return Uni.createFrom().item(catalog);
    }

    @Override
    public Uni<OrgCatalog> refreshed(OrgId org) {
        refreshes++;
        return Uni.createFrom().item(catalog);
    }
}
