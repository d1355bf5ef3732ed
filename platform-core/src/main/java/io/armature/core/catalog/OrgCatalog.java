package io.armature.core.catalog;

import io.armature.core.access.AccessModel;
import io.armature.core.org.OrgId;
import io.armature.metadata.resolve.Catalog;

/**
 * The catalog an organisation has now. A request runs wholly under one of these.
 *
 * @param org whose
 * @param version version of the organisation's definition (what {@code expectedVersion} compares)
 * @param revision grows with every change of definition or slot state; writers compare it (design decision 11)
 * @param catalog the content, shared by organisations alike
 * @param access who may do what on it, shared likewise
 * @param accessVersion version of the organisation's access definition
 */
public record OrgCatalog(
        OrgId org, int version, long revision, Catalog catalog, AccessModel access, int accessVersion) {

    /** One in which administrators do everything and others nothing. */
    public OrgCatalog(OrgId org, int version, long revision, Catalog catalog) {
        this(org, version, revision, catalog, AccessModel.administratorsOnly(catalog), 0);
    }
}
