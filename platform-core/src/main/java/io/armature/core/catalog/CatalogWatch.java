package io.armature.core.catalog;

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
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks at the revisions every second, and for unfinished slots now and then. */
@Singleton
class CatalogWatch {
    private static final Logger LOG = Logger.getLogger(CatalogWatch.class);
    private static final Duration REVISIONS_EVERY = Duration.ofSeconds(1);
    private static final Duration SLOTS_EVERY = Duration.ofSeconds(30);

    private final CatalogStore store;
    private final SlotFiller filler;
    private final List<Cancellable> running = new ArrayList<>();

    CatalogWatch(CatalogStore store, SlotFiller filler) {
        this.store = store;
        this.filler = filler;
    }

    void start(@Observes StartupEvent event) {
        running.add(every(REVISIONS_EVERY, store::revisit, "Catalog revisions"));
        running.add(every(SLOTS_EVERY, filler::resume, "Unfinished slots"));
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(Cancellable::cancel);
    }

    /** A round that fails is logged and the next one tries again; rounds never overlap. */
    private static Cancellable every(Duration pause, Supplier<Uni<Void>> round, String what) {
        return Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> round.get()
                        .onFailure()
                        .invoke(failure -> LOG.warnf(failure, "%s could not be read; trying again", what))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "%s are not watched any more", what));
    }
}
