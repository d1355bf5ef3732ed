package io.armature.core.work;

import io.armature.core.catalog.MetadataService;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/** Purges what organisations removed long enough ago. */
@Singleton
class TombstoneSweep {
    /** How long what was removed can be restored. */
    static final Duration KEPT = Duration.ofDays(30);

    private final PlatformDoor platform;
    private final MetadataService metadata;
    private final Clock clock;

    TombstoneSweep(PlatformDoor platform, MetadataService metadata, Clock clock) {
        this.platform = platform;
        this.metadata = metadata;
        this.clock = clock;
    }

    /** One round over all organisations that have something to purge, one after the other. */
    Uni<Void> sweep() {
        Instant before = clock.instant().minus(KEPT);
        return platform.execute(SqlCall.of(
                        "select org_id from catalog_revision where oldest_removal < $1 order by org_id",
                        before.atOffset(ZoneOffset.UTC)))
                .chain(orgs -> inTurn(orgs, before));
    }

    private Uni<Void> inTurn(SqlRows orgs, Instant before) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int row = 0; row < orgs.size(); row++) {
            OrgId org = new OrgId((String) Objects.requireNonNull(orgs.value(row, 0)));
            all = all.chain(() -> metadata.purge(org, before)).replaceWithVoid();
        }
        return all;
    }
}
