package io.armature.core.record;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The first statements of every write: a shared lock that change-sets take exclusively, then the revision now in force.
 * Two statements, because one alone would read the revision as it was before it waited for the lock.
 */
final class Guard {
    private static final String LOCK = "select pg_advisory_xact_lock_shared(hashtextextended($1, 0))";
    private static final String REVISION = "select revision from catalog_revision where org_id = $1";

    private Guard() {}

    /** Fails with {@link StaleCatalog} when the catalog is not the one in force. */
    static Uni<Void> check(SqlSession session, OrgCatalog catalog) {
        String org = catalog.org().value();
        return Uni.join()
                .all(List.of(session.execute(SqlCall.of(LOCK, org)), session.execute(SqlCall.of(REVISION, org))))
                .andFailFast()
                .chain(answers -> inForce(answers.get(1)) == catalog.revision()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new StaleCatalog()));
    }

    /** An organisation that never changed anything has no row and revision 0. */
    private static long inForce(SqlRows answer) {
        return answer.size() == 1 && answer.value(0, 0) instanceof Long revision ? revision : 0;
    }
}
