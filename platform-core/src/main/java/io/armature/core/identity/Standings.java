package io.armature.core.identity;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Where users stand, read in one statement and trusted for a second. */
@Singleton
public class Standings {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 20_000;

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final Database database;
    private final Clock clock;

    Standings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A user that may call.
     *
     * @param roles names of its roles
     * @param standing where it stands
     */
    public record Known(Set<String> roles, Standing standing) {}

    private record Key(OrgId org, UUID user) {}

    private record Entry(Optional<Known> known, Instant until) {}

    /** Empty for a user that is not there, was deleted or is not active. */
    public Uni<Optional<Known>> of(OrgId org, UUID user) {
        Key key = new Key(org, user);
        Entry entry = entries.get(key);
        if (entry != null && !entry.until().isBefore(clock.instant())) {
            return Uni.createFrom().item(entry.known());
        }
        return database.inOrg(org)
                .read(SqlCall.of(StandingSql.LOAD, org.value(), user), ReadKind.BY_KEY)
                .map(Standings::read)
                .invoke(known -> put(key, known));
    }

    /** Has a user's standing read anew: for who just changed it. */
    public void forget(OrgId org, UUID user) {
        entries.remove(new Key(org, user));
    }

    private void put(Key key, Optional<Known> known) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(key, new Entry(known, clock.instant().plus(FRESH)));
    }

    private static Optional<Known> read(SqlRows answer) {
        if (answer.size() == 0) {
            return Optional.empty();
        }
        Standing standing = new Standing(
                Set.of((String[]) present(answer, 2)),
                Set.of((UUID[]) present(answer, 4)),
                Set.of((UUID[]) present(answer, 6)),
                Set.of((String[]) present(answer, 3)),
                Set.of((UUID[]) present(answer, 1)),
                Set.of((UUID[]) present(answer, 5)));
        return Optional.of(new Known(Set.of((String[]) present(answer, 0)), standing));
    }

    private static Object present(SqlRows answer, int column) {
        return Objects.requireNonNull(answer.value(0, column));
    }
}
