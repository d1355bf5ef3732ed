package io.armature.core.audit;

import io.armature.core.database.Database;
import io.armature.core.org.OrgId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Notes what nobody waits for: counted in memory, stored every second in one statement per organisation, and at shutdown. What
 * was noted since then is lost with a node that is killed.
 */
@Singleton
public class AuditBuffer implements AuditNotes {
    private static final Logger LOG = Logger.getLogger(AuditBuffer.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final Database database;
    private final Tallies tallies;
    private Cancellable running = () -> {};

    AuditBuffer(Database database, Clock clock) {
        this.database = database;
        this.tallies = new Tallies(clock);
    }

    void start(@Observes StartupEvent event) {
        running = Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> store(tallies.due()))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "Sign-ins and refusals are not recorded any more"));
    }

    void stop(@Observes ShutdownEvent event) {
        running.cancel();
        storeAll().await().atMost(LONGEST_GOODBYE);
    }

    @Override
    public void note(Actor actor, AuditEntry entry) {
        tallies.count(actor, entry);
    }

    /** Stores everything that was noted, also what is still being counted. */
    public Uni<Void> storeAll() {
        return Uni.createFrom().deferred(() -> store(tallies.all()));
    }

    private Uni<Void> store(List<Tally> due) {
        Map<OrgId, List<Tally>> byOrg = new LinkedHashMap<>();
        due.forEach(tally -> byOrg.computeIfAbsent(tally.actor().org(), org -> new ArrayList<>())
                .add(tally));
        return Multi.createFrom()
                .iterable(byOrg.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> store(entry.getKey(), entry.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> store(OrgId org, List<Tally> due) {
        return database.inOrg(org)
                .transaction(session -> session.execute(AuditLog.insert(org, due)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> {
                    LOG.warnf(failure, "Sign-ins and refusals were not recorded; trying again");
                    tallies.putBack(due);
                })
                .onFailure()
                .recoverWithNull();
    }
}
