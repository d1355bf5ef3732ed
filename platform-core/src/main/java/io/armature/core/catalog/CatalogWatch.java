package io.armature.core.catalog;

import io.armature.core.database.Announcements;
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
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks at the revisions whenever another node announces a change, every second all the same (an announcement can be
 * lost), and for unfinished slots and unclaimed standard keys now and then.
 */
@Singleton
class CatalogWatch {
    private static final Logger LOG = Logger.getLogger(CatalogWatch.class);
    private static final Duration REVISIONS_EVERY = Duration.ofSeconds(1);
    private static final Duration SLOTS_EVERY = Duration.ofSeconds(30);
    private static final Duration KEYS_EVERY = Duration.ofSeconds(30);

    private final CatalogStore store;
    private final SlotFiller filler;
    private final StandardKeys keys;
    private final Announcements announcements;
    private final List<Cancellable> running = new ArrayList<>();

    CatalogWatch(CatalogStore store, SlotFiller filler, StandardKeys keys, Announcements announcements) {
        this.store = store;
        this.filler = filler;
        this.keys = keys;
        this.announcements = announcements;
    }

    void start(@Observes StartupEvent event) {
        running.add(every(REVISIONS_EVERY, store::revisit, "Catalog revisions"));
        running.add(every(SLOTS_EVERY, filler::resume, "Unfinished slots"));
        running.add(every(KEYS_EVERY, keys::resume, "Unclaimed standard keys"));
        running.add(
                announcements.listen(
                                ChangeSql.CHANNEL,
                                org -> look(() -> store.revisit(new OrgId(org))),
                                () -> look(store::revisit))::close);
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(Cancellable::cancel);
    }

    private static void look(Supplier<Uni<Void>> round) {
        tried(round, "Catalog revisions").subscribe().with(done -> {});
    }

    /** Rounds never overlap. */
    private static Cancellable every(Duration pause, Supplier<Uni<Void>> round, String what) {
        return Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> tried(round, what))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "%s are not watched any more", what));
    }

    /** A round that fails is logged; the next one tries again. */
    private static Uni<Void> tried(Supplier<Uni<Void>> round, String what) {
        return Uni.createFrom()
                .deferred(round::get)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "%s could not be read; trying again", what))
                .onFailure()
                .recoverWithNull();
    }
}
