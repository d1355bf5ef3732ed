package io.armature.core.file;

import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlRows;
import io.armature.core.file.store.ContentKey;
import io.armature.core.file.store.ContentStore;
import io.armature.core.org.OrgId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes files that no record came to refer to within a day, every hour. A file that a record refers to is ATTACHED and
 * stays; one that is being attached is locked and left alone.
 */
@Singleton
class FileSweep {
    private static final Logger LOG = Logger.getLogger(FileSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(24);

    private final PlatformDoor platform;
    private final Database database;
    private final ContentStore store;
    private Cancellable running = () -> {};

    FileSweep(PlatformDoor platform, Database database, ContentStore store) {
        this.platform = platform;
        this.database = database;
        this.store = store;
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
                .with(done -> {}, failure -> LOG.errorf(failure, "Files are not swept any more"));
    }

    void stop(@Observes ShutdownEvent event) {
        running.cancel();
    }

    private Uni<Void> round() {
        return sweep(OffsetDateTime.ofInstant(Instant.now().minus(KEPT), ZoneOffset.UTC))
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Files could not be swept; trying again in an hour"))
                .onFailure()
                .recoverWithNull();
    }

    /** Sweeps what has been waiting since before then, in every organisation. */
    Uni<Void> sweep(OffsetDateTime before) {
        return platform.execute(FileSql.sweepable(before)).chain(answer -> Multi.createFrom()
                .iterable(organisations(answer))
                .onItem()
                .transformToUniAndConcatenate(org -> sweep(org, before))
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** The rows go first: what is left behind by a failure in between is bytes that nobody can reach. */
    private Uni<Void> sweep(OrgId org, OffsetDateTime before) {
        return database.inOrg(org)
                .transaction(session -> session.execute(FileSql.sweep(org, before)))
                .chain(answer -> Multi.createFrom()
                        .iterable(ids(answer))
                        .onItem()
                        .transformToUniAndConcatenate(id -> store.delete(new ContentKey(org, id)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static List<OrgId> organisations(SqlRows answer) {
        List<OrgId> orgs = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            orgs.add(new OrgId((String) Objects.requireNonNull(answer.value(row, 0))));
        }
        return orgs;
    }

    private static List<UUID> ids(SqlRows answer) {
        List<UUID> ids = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
        }
        return ids;
    }
}
