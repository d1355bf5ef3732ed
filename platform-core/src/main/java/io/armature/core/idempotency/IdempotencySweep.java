package io.armature.core.idempotency;

import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Deletes idempotency keys and their answers after 24 hours, every ten minutes. They count no more before that. */
@Singleton
class IdempotencySweep {
    private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final PlatformDoor platform;
    private final Database database;
    private Cancellable running = () -> {};

    IdempotencySweep(PlatformDoor platform, Database database) {
        this.platform = platform;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        running = Multi.createFrom()
                .ticks()
                .startingAfter(EVERY)
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> round())
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "Idempotency keys are not swept any more"));
    }

    void stop(@Observes ShutdownEvent event) {
        running.cancel();
    }

    private Uni<Void> round() {
        return sweep().onFailure()
                .invoke(failure -> LOG.warnf(failure, "Idempotency keys could not be swept; trying again"))
                .onFailure()
                .recoverWithNull();
    }

    /** Sweeps what is due in every organisation. */
    Uni<Void> sweep() {
        return platform.execute(ClaimSql.due()).chain(answer -> Multi.createFrom()
                .iterable(organisations(answer))
                .onItem()
                .transformToUniAndConcatenate(this::sweep)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Void> sweep(OrgId org) {
        return database.inOrg(org)
                .transaction(session -> session.execute(ClaimSql.sweep(org)))
                .chain(swept -> swept.changed() == ClaimSql.SWEPT_AT_ONCE
                        ? sweep(org)
                        : Uni.createFrom().voidItem());
    }

    private static List<OrgId> organisations(SqlRows answer) {
        List<OrgId> orgs = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            orgs.add(new OrgId((String) Objects.requireNonNull(answer.value(row, 0))));
        }
        return orgs;
    }
}
