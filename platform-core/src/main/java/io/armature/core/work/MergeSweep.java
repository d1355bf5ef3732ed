package io.armature.core.work;

import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** Forgets merges that cannot be undone any more, and the values that they kept for it. */
@Singleton
class MergeSweep {
    private static final String DUE = "select distinct org_id from record_merge where merged_at < $1 order by org_id";
    private static final String FORGET = "with gone as (delete from record_merge where org_id = $1"
            + " and merged_at < $2::timestamptz returning id) delete from record_merge_step"
            + " where org_id = $1 and merge_id in (select id from gone)";

    private final Database database;
    private final PlatformDoor platform;
    private final Clock clock;

    MergeSweep(Database database, PlatformDoor platform, Clock clock) {
        this.database = database;
        this.platform = platform;
        this.clock = clock;
    }

    /** One round over all organisations that have something to forget, one after the other. */
    Uni<Void> sweep() {
        OffsetDateTime before = clock.instant().minus(TombstoneSweep.KEPT).atOffset(ZoneOffset.UTC);
        return platform.execute(SqlCall.of(DUE, before)).chain(orgs -> inTurn(orgs, before));
    }

    private Uni<Void> inTurn(SqlRows orgs, OffsetDateTime before) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int row = 0; row < orgs.size(); row++) {
            OrgId org = new OrgId((String) Objects.requireNonNull(orgs.value(row, 0)));
            all = all.chain(() -> database.inOrg(org)
                            .transaction(session -> session.execute(SqlCall.of(FORGET, org.value(), before))))
                    .replaceWithVoid();
        }
        return all;
    }
}
