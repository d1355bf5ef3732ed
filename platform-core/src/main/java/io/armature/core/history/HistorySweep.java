package io.armature.core.history;

import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Removes history that its module keeps no longer. Each step looks at so many rows in the order of the primary key and is a
 * transaction of its own; whoever repeats a step removes nothing.
 */
@Singleton
public class HistorySweep {
    /** Rows that a step looks at. */
    static final int STEP = 5_000;

    private final PlatformDoor platform;
    private final Database database;
    private final Catalogs catalogs;
    private final Clock clock;

    public HistorySweep(PlatformDoor platform, Database database, Catalogs catalogs, Clock clock) {
        this.platform = platform;
        this.database = database;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /** One round over all organisations that keep some history for a time only, one after the other. */
    public Uni<Void> sweep() {
        return platform.execute(SqlCall.of("select org_id from catalog_revision where forgets_history order by org_id"))
                .chain(answer -> Multi.createFrom()
                        .iterable(IntStream.range(0, answer.size())
                                .mapToObj(row -> new OrgId((String) Objects.requireNonNull(answer.value(row, 0))))
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(this::sweep)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** All of one organisation. */
    public Uni<Void> sweep(OrgId org) {
        return catalogs.current(org).chain(catalog -> {
            List<Retention> kept = Retention.of(catalog, clock.instant());
            return kept.isEmpty() ? Uni.createFrom().voidItem() : sweep(catalog, kept);
        });
    }

    /** What is said to be unknown first: nobody is told of a past of which a part is gone. */
    private Uni<Void> sweep(OrgCatalog catalog, List<Retention> kept) {
        return database.inOrg(catalog.org())
                .transaction(session -> session.execute(RetentionSql.remember(catalog.org(), kept)))
                .chain(done -> steps(catalog.org(), kept, Optional.empty()));
    }

    private Uni<Void> steps(OrgId org, List<Retention> kept, Optional<RetentionSql.Place> after) {
        return database.inOrg(org)
                .transaction(session -> session.execute(RetentionSql.step(org, kept, after, STEP)))
                .map(RetentionSql::last)
                .chain(last -> last.isPresent()
                        ? steps(org, kept, last)
                        : Uni.createFrom().voidItem());
    }
}
