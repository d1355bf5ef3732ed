package io.armature.core.record;

import io.armature.core.catalog.CatalogLock;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The first statements of every write: a shared lock that change-sets take exclusively, then the revision now in force.
 * Two statements, because one alone would read the revision as it was before it waited for the lock.
 */
final class Guard {
    private Guard() {}

    /** Fails with {@link StaleCatalog} when the catalog is not the one in force. */
    static Uni<Void> check(SqlSession session, OrgCatalog catalog) {
        return Uni.join()
                .all(
                        session.execute(CatalogLock.shared(catalog.org())),
                        session.execute(CatalogLock.revision(catalog.org())))
                .andFailFast()
                .chain(answers -> inForce(answers.get(1)) == catalog.revision()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new StaleCatalog()));
    }

    private static long inForce(SqlRows answer) {
        return (Long) Objects.requireNonNull(answer.value(0, 0));
    }
}
