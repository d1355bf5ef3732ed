package io.armature.core.catalog;

import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.AuditLog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.rollup.KeptRollups;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.resolve.Rollup;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Throws away what is kept of rollups: reads make it at once, and the background keeps it again. */
@Singleton
public class RollupRepair {
    private final Database database;
    private final CatalogStore store;
    private final List<AfterChange> afterwards;

    RollupRepair(Database database, CatalogStore store, @All List<AfterChange> afterwards) {
        this.database = database;
        this.store = store;
        this.afterwards = List.copyOf(afterwards);
    }

    /**
     * Recounts the rollups of the caller's organisation; how many there are. When the answer is there, every value is right, however it
     * came to be wrong. Fails with a Problem: FORBIDDEN.
     *
     * @param caller one that may change the metadata of its organisation
     */
    public Uni<Integer> recount(Caller caller) {
        OrgId org = caller.organisation().id();
        return PlatformRights.require(store, caller, PlatformRight.METADATA)
                .chain(() -> database.inOrg(org).transaction(session -> recount(session, org, caller)))
                .invoke(count -> afterwards.forEach(work -> work.changed(org)));
    }

    /** Writers wait: they lock what is kept in an order, which a delete of all does not. */
    private Uni<Integer> recount(SqlSession session, OrgId org, Caller caller) {
        return session.execute(CatalogLock.exclusive(org))
                .chain(() -> store.refreshed(org))
                .map(catalog -> RollupChanges.byKey(catalog.catalog()).values())
                .call(rollups -> session.execute(KeptRollups.forgetAll(org)))
                .call(rollups -> leave(session, org, caller, rollups))
                .call(rollups -> AuditLog.record(session, caller.actor(), AuditEntry.of(AuditKind.ROLLUPS_RECOUNTED)))
                .map(Collection::size);
    }

    private static Uni<Void> leave(SqlSession session, OrgId org, Caller caller, Collection<Rollup> rollups) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Rollup rollup : rollups) {
            all = all.chain(() -> session.execute(RollupChanges.recount(org, rollup, caller.user())))
                    .replaceWithVoid();
        }
        return all;
    }
}
