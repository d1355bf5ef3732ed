package io.armature.core.history;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.identity.Caller;
import io.armature.core.sql.HistoryCursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells what changed in the audited fields of a record. Two statements, and one for each module whose records it names. */
@Singleton
public class HistoryReader {
    private final Database database;
    private final Clock clock;

    public HistoryReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of the history of a record, the newest change first.
     *
     * @param most how many changes at most
     * @return empty if there is no such record, or the caller does not see it
     */
    public Uni<Optional<HistoryPage>> page(
            Caller caller, OrgCatalog catalog, UUID record, Optional<HistoryCursor> after, int most) {
        Instant now = clock.instant();
        Optional<HistorySight> sight = HistorySight.of(caller, catalog, record, now);
        if (sight.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        OrgDoor door = database.inOrg(catalog.org());
        return door.read(sight.get().ask(), ReadKind.LIST)
                .chain(answer -> sight.get().sees(answer)
                        ? page(door, catalog, sight.get(), after, most, now).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<HistoryPage> page(
            OrgDoor door,
            OrgCatalog catalog,
            HistorySight sight,
            Optional<HistoryCursor> after,
            int most,
            Instant now) {
        return door.read(
                        HistorySql.page(
                                catalog.org(),
                                sight.record(),
                                sight.readable(),
                                after,
                                most + 1,
                                Retention.of(sight.module(), now).map(Retention::since)),
                        ReadKind.LIST)
                .chain(answer -> {
                    List<FieldChange> found = HistorySql.read(sight.module(), answer);
                    List<FieldChange> page = found.stream().limit(most).toList();
                    return NamedRecords.ask(door, sight.rights(), named(page))
                            .map(records -> new HistoryPage(
                                    page.stream()
                                            .map(change -> shown(records, change))
                                            .toList(),
                                    found.size() > most));
                });
    }

    private static Set<UUID> named(List<FieldChange> changes) {
        Set<UUID> named = new HashSet<>();
        for (FieldChange change : changes) {
            NamedRecords.named(change.field(), change.before().orElse(null)).ifPresent(named::add);
            NamedRecords.named(change.field(), change.after().orElse(null)).ifPresent(named::add);
            change.by().ifPresent(named::add);
        }
        return named;
    }

    private static FieldChange shown(NamedRecords records, FieldChange change) {
        return new FieldChange(
                change.field(),
                change.version(),
                records.shown(change.field(), change.before()),
                records.shown(change.field(), change.after()),
                change.at(),
                change.by().filter(records.seen()::contains),
                change.through());
    }
}
