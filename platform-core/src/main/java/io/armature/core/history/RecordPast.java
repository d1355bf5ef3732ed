package io.armature.core.history;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.WholeRecords;
import io.armature.core.value.CanonicalValues;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells what a record was at an instant: what it is now, with the changes since taken back. */
@Singleton
public class RecordPast {
    /** What no write ever changes. */
    private static final Set<String> CONSTANT =
            Set.of(SystemFields.ID, SystemFields.CREATED_AT, SystemFields.CREATED_BY, SystemFields.CREATED_THROUGH);

    private final Database database;
    private final Clock clock;

    public RecordPast(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The record at an instant.
     *
     * @return empty if there is no such record, the caller does not see it, or it was not there yet
     * @throws ProblemException BAD_REQUEST for an instant that is not past; GONE for one of which the history of the module is kept
     *     no longer, whether or not the sweep came by
     */
    public Uni<Optional<PastRecord>> at(Caller caller, OrgCatalog catalog, UUID record, OffsetDateTime instant) {
        Instant now = clock.instant();
        if (instant.toInstant().isAfter(now)) {
            throw new ProblemException(Problem.ofField(
                    ProblemCode.BAD_REQUEST, "at", "Give an instant that is past: nobody knows the future"));
        }
        Optional<HistorySight> sight = HistorySight.of(caller, catalog, record, now);
        if (sight.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        OrgDoor door = database.inOrg(catalog.org());
        return door.read(sight.get().ask(), ReadKind.LIST)
                .chain(answer -> sight.get().sees(answer)
                        ? kept(door, catalog, sight.get(), instant, now)
                                .chain(kept -> present(door, catalog, sight.get(), instant))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** Only whoever sees the record is told: everybody else finds nothing. */
    private static Uni<Void> kept(
            OrgDoor door, OrgCatalog catalog, HistorySight sight, OffsetDateTime instant, Instant now) {
        return door.read(RetentionSql.knownSince(catalog.org(), sight.module().number()), ReadKind.BY_KEY)
                .invoke(answer -> Stream.concat(
                                RetentionSql.readKnownSince(answer).stream(),
                                Retention.of(sight.module(), now).stream().map(Retention::since))
                        .filter(instant::isBefore)
                        .findFirst()
                        .ifPresent(since -> {
                            throw gone(sight);
                        }))
                .replaceWithVoid();
    }

    private static ProblemException gone(HistorySight sight) {
        return new ProblemException(Problem.ofField(
                ProblemCode.GONE,
                "at",
                "The history of " + sight.module().name() + " is kept for some days only, and that far back it is gone;"
                        + " give a later instant"));
    }

    /** The record first: a change in between is then in the history, and taken back. */
    private static Uni<Optional<PastRecord>> present(
            OrgDoor door, OrgCatalog catalog, HistorySight sight, OffsetDateTime instant) {
        WholeRecords load = new WholeRecords(sight.module());
        return door.read(load.look(catalog.org(), List.of(sight.record())), ReadKind.LIST)
                .map(load::read)
                .chain(found -> door.read(
                                HistorySql.beforeChanges(catalog.org(), sight.record(), sight.readable(), instant),
                                ReadKind.LIST)
                        .map(answer -> HistorySql.readBefore(sight.module(), answer))
                        .chain(before -> found.stream()
                                .filter(whole ->
                                        !instant(whole, SystemFields.CREATED_AT).isAfter(instant))
                                .findFirst()
                                .map(whole -> NamedRecords.ask(door, sight.rights(), named(sight, whole, before))
                                        .map(records -> Optional.of(past(sight, whole, before, instant, records))))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private static Set<UUID> named(HistorySight sight, WholeRecords.Whole whole, HistorySql.Before before) {
        Set<UUID> named = new HashSet<>();
        for (Field field : sight.readable()) {
            NamedRecords.named(field, whole.values().get(field.name())).ifPresent(named::add);
            NamedRecords.named(
                            field,
                            before.held().getOrDefault(field, Optional.empty()).orElse(null))
                    .ifPresent(named::add);
        }
        return named;
    }

    private static PastRecord past(
            HistorySight sight,
            WholeRecords.Whole whole,
            HistorySql.Before before,
            OffsetDateTime instant,
            NamedRecords records) {
        boolean unchanged = !instant(whole, SystemFields.UPDATED_AT).isAfter(instant);
        Map<Field, Optional<Object>> values = new LinkedHashMap<>();
        List<Field> changed = new ArrayList<>();
        List<Field> withheld = new ArrayList<>();
        List<Field> unknown = new ArrayList<>();
        for (Field field : sight.readable()) {
            Optional<Object> present = Optional.ofNullable(whole.values().get(field.name()));
            boolean known = before.held().containsKey(field) || told(field, unchanged);
            if (!known || before.erased().contains(field)) {
                unknown.add(field);
                continue;
            }
            Optional<Object> held = before.held().getOrDefault(field, present);
            Optional<Object> shown = records.shown(field, held);
            values.put(field, shown);
            // compared as the caller sees both: a change to or from what it does not see would tell that there is
            // something
            if (!CanonicalValues.same(
                    shown.orElse(null), records.shown(field, present).orElse(null))) {
                (shown.equals(held) ? changed : withheld).add(field);
            }
        }
        Optional<Object> deletedAt =
                values.getOrDefault(sight.module().require(SystemFields.DELETED_AT), Optional.empty());
        int version = (Integer) Objects.requireNonNull(whole.values().get(SystemFields.VERSION));
        return new PastRecord(
                sight.module(), whole.id(), deletedAt.isPresent(), values, changed, withheld, unknown, version);
    }

    /** Whether what the field holds now is what it held: figures change without a change of their record. */
    private static boolean told(Field field, boolean unchanged) {
        if (field.audited()
                || field.name().equals(SystemFields.DELETED_AT)
                || CONSTANT.contains(field.name())
                || field.type() instanceof FieldType.AutoNumber) {
            return true;
        }
        return unchanged && (!field.readOnly() || field.origin() == Field.Origin.SYSTEM);
    }

    private static OffsetDateTime instant(WholeRecords.Whole whole, String field) {
        return (OffsetDateTime) Objects.requireNonNull(whole.values().get(field));
    }
}
