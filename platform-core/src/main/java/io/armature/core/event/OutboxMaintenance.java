package io.armature.core.event;

import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Keeps the outbox in partitions of a day: makes those of the days ahead and drops those past keeping, at start and
 * every six hours. Should it not run, events go to the default partition and are moved later; none is lost.
 */
@Singleton
class OutboxMaintenance {
    private static final Logger LOG = Logger.getLogger(OutboxMaintenance.class);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int DAYS_AHEAD = 14;
    private static final int DAYS_KEPT = 30;
    private static final SqlCall MAINTAIN =
            SqlCall.of("select armature_outbox_maintain($1::int4, $2::int4)::text", DAYS_AHEAD, DAYS_KEPT);

    private final PlatformDoor platform;
    private Cancellable running = () -> {};

    OutboxMaintenance(PlatformDoor platform) {
        this.platform = platform;
    }

    void start(@Observes StartupEvent event) {
        running = Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> maintain())
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "The outbox is not maintained any more"));
    }

    void stop(@Observes ShutdownEvent event) {
        running.cancel();
    }

    /** One round; a failure is logged, the next round tries again. */
    Uni<Void> maintain() {
        return platform.execute(MAINTAIN)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "The outbox could not be maintained; trying again in six hours"))
                .onFailure()
                .recoverWithNull();
    }
}
