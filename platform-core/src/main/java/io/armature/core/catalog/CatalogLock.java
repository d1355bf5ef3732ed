package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;

/**
 * The lock between writers of records and changes of metadata (design decision 11). A writer sends {@link #shared}, then
 * {@link #revision}, and goes on only if the revision is that of its catalog. These are two statements on purpose: the
 * second sees what was committed while the first waited.
 */
public final class CatalogLock {
    private static final String SHARED = "select pg_advisory_xact_lock_shared(hashtextextended($1, 0))::text";
    private static final String EXCLUSIVE = "select pg_advisory_xact_lock(hashtextextended($1, 0))::text";
    private static final String REVISION =
            "select coalesce((select revision from catalog_revision where org_id = $1), 0)::int8";

    private CatalogLock() {}

    /** Lets other writers in, and keeps changes of metadata out until the transaction ends. */
    public static SqlCall shared(OrgId org) {
        return SqlCall.of(SHARED, org.value());
    }

    /** Waits for all writers of the organisation and keeps them out until the transaction ends. */
    public static SqlCall exclusive(OrgId org) {
        return SqlCall.of(EXCLUSIVE, org.value());
    }

    /** One row, one column: the revision stored now, a Long. */
    public static SqlCall revision(OrgId org) {
        return SqlCall.of(REVISION, org.value());
    }
}
