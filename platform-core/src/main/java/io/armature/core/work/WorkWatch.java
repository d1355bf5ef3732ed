package io.armature.core.work;

import io.armature.core.history.HistorySweep;
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

/** Looks now and then for unfinished work, and every hour for what is to be purged and what history is too old. */
@Singleton
class WorkWatch {
    private static final Logger LOG = Logger.getLogger(WorkWatch.class);
    private static final Duration WORK_EVERY = Duration.ofSeconds(30);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final RecordWork work;
    private final StandardSearch search;
    private final TombstoneSweep sweep;
    private final HistorySweep history;
    private final List<Cancellable> running = new ArrayList<>();

    WorkWatch(RecordWork work, StandardSearch search, TombstoneSweep sweep, HistorySweep history) {
        this.work = work;
        this.search = search;
        this.sweep = sweep;
        this.history = history;
    }

    void start(@Observes StartupEvent event) {
        running.add(every(WORK_EVERY, () -> search.resume().chain(work::resume), "Unfinished work on records"));
        running.add(every(SWEEP_EVERY, sweep::sweep, "Purging what was removed"));
        running.add(every(SWEEP_EVERY, history::sweep, "Removing old history"));
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(Cancellable::cancel);
    }

    /** Rounds never overlap; one that fails is logged, and the next one tries again. */
    private static Cancellable every(Duration pause, Supplier<Uni<Void>> round, String what) {
        return Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> round.get()
                        .onFailure()
                        .invoke(failure -> LOG.warnf(failure, "%s failed; trying again", what))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "%s does not go on", what));
    }
}
