package io.armature.core.audit;

import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
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
import org.jboss.logging.Logger;

/**
 * Seals what was added to the logs, every ten seconds. A batch is sealed while nobody writes to the log of its organisation: then
 * every position drawn so far is there to see, and none comes to light behind the seal. While somebody does, the next round tries
 * again; nobody waits for anybody.
 */
@Singleton
public class AuditSealing {
    private static final Logger LOG = Logger.getLogger(AuditSealing.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PlatformDoor platform;
    private final Database database;
    private Cancellable running = () -> {};

    AuditSealing(PlatformDoor platform, Database database) {
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
                .with(done -> {}, failure -> LOG.errorf(failure, "The audit log is not sealed any more"));
    }

    void stop(@Observes ShutdownEvent event) {
        running.cancel();
    }

    private Uni<Void> round() {
        return platform.execute(SealSql.unsealed())
                .map(AuditSealing::organisations)
                .chain(orgs -> Multi.createFrom()
                        .iterable(orgs)
                        .onItem()
                        .transformToUniAndConcatenate(this::seal)
                        .collect()
                        .last()
                        .replaceWithVoid())
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "The audit log could not be sealed; trying again"))
                .onFailure()
                .recoverWithNull();
    }

    /** Seals all entries of an organisation that are there, unless somebody writes to its log just now. */
    public Uni<Void> seal(OrgId org) {
        return database.inOrg(org)
                .transaction(session -> batch(session, org))
                .chain(more -> more ? seal(org) : Uni.createFrom().voidItem());
    }

    /** Whether there may be more. */
    private static Uni<Boolean> batch(SqlSession session, OrgId org) {
        return session.execute(SealSql.tryAlone(org))
                .chain(alone -> Boolean.TRUE.equals(alone.value(0, 0))
                        ? session.execute(SealSql.last(org)).chain(last -> after(session, org, newest(last)))
                        : Uni.createFrom().item(false));
    }

    private static Uni<Boolean> after(SqlSession session, OrgId org, Seal last) {
        return session.execute(SealSql.entries(org, last.upTo(), Long.MAX_VALUE, SealSql.BATCH))
                .map(answer -> AuditRows.read(org, answer))
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().item(false)
                        : session.execute(SealSql.store(org, last.next(batch)))
                                .replaceWith(batch.size() == SealSql.BATCH));
    }

    private static Seal newest(SqlRows answer) {
        List<Seal> seals = SealSql.read(answer);
        return seals.isEmpty() ? Seal.beforeAll() : seals.getFirst();
    }

    private static List<OrgId> organisations(SqlRows answer) {
        List<OrgId> orgs = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            orgs.add(new OrgId((String) AuditRows.present(answer, row, 0)));
        }
        return orgs;
    }
}
