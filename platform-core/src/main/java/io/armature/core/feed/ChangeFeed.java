package io.armature.core.feed;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.feed.FeedSql.Event;
import io.armature.core.feed.FeedSql.Events;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells what happened to records since a cursor. */
@Singleton
public class ChangeFeed {
    /** Read at once, whatever the page's size: then no page takes more rounds than ten. */
    private static final int BATCH = 1_000;

    /**
     * Events that one request looks at, of whatever module, seen or not: a caller who asks for a quiet module or sees little must not
     * make the database read everything. The cursor goes on all the same.
     */
    private static final int LOOKED_AT = 10_000;

    private final Database database;
    private final Clock clock;

    public ChangeFeed(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where things stand now: changes after it are those that commit from here on, and those being written. */
    public Uni<FeedCursor> now(OrgCatalog catalog) {
        Instant now = clock.instant();
        return database.inOrg(catalog.org())
                .read(FeedSql.edge(catalog.org()), ReadKind.LIST)
                .map(answer -> edge(String.valueOf(answer.value(0, 0)), now));
    }

    /**
     * Changes after a cursor; fails with CURSOR_EXPIRED if some of them may be gone, or the database was restored to an earlier time.
     *
     * @param modules of which; those whose records the caller does not read are left out
     * @param most how many at most
     */
    public Uni<FeedPage> after(
            Caller caller, OrgCatalog catalog, Collection<Module> modules, FeedCursor since, int most) {
        Instant now = clock.instant();
        if (since.expired(now)) {
            throw expired("this cursor is older");
        }
        OrgDoor door = database.inOrg(catalog.org());
        FeedSight sight = new FeedSight(door, caller, catalog, modules, now);
        Reading reading = new Reading(door, catalog, sight, most, now);
        return reading.from(since, List.of(), 0);
    }

    private static ProblemException expired(String why) {
        return new ProblemException(Problem.ofField(
                ProblemCode.CURSOR_EXPIRED,
                "since",
                "Changes are kept for " + FeedCursor.GOOD_FOR.toDays() + " days and " + why
                        + ". Start over: take a new cursor, then read everything again."));
    }

    private static FeedCursor edge(String transaction, Instant now) {
        return new FeedCursor(transaction, 0, now);
    }

    /** One page being read, in as many rounds as it takes to fill it. */
    private record Reading(OrgDoor door, OrgCatalog catalog, FeedSight sight, int most, Instant now) {

        Uni<FeedPage> from(FeedCursor cursor, List<RecordChange> found, int lookedAt) {
            return door.read(FeedSql.after(catalog.org(), cursor, BATCH), ReadKind.LIST)
                    .map(FeedSql::read)
                    .chain(events ->
                            sight.of(events.events()).chain(seen -> next(cursor, found, lookedAt, events, seen)));
        }

        private Uni<FeedPage> next(
                FeedCursor before,
                List<RecordChange> found,
                int lookedAt,
                Events read,
                List<Optional<RecordChange>> seen) {
            if (before.beyond(read.edge())) {
                throw expired("this cursor is of a time that the database does not know: it was restored");
            }
            List<RecordChange> changes = new ArrayList<>(found);
            FeedCursor cursor = before;
            for (int i = 0; i < seen.size(); i++) {
                if (changes.size() == most && seen.get(i).isPresent()) {
                    return Uni.createFrom().item(new FeedPage(changes, cursor, true));
                }
                seen.get(i).ifPresent(changes::add);
                cursor = after(read.events().get(i));
            }
            if (seen.size() < BATCH) {
                return Uni.createFrom().item(new FeedPage(changes, edge(read.edge(), now), false));
            }
            int all = lookedAt + seen.size();
            return all < LOOKED_AT
                    ? from(cursor, changes, all)
                    : Uni.createFrom().item(new FeedPage(changes, cursor, true));
        }

        private static FeedCursor after(Event event) {
            return new FeedCursor(
                    event.transaction(), event.position(), event.at().toInstant());
        }
    }
}
