package io.armature.core.work;

import io.armature.core.catalog.AfterChange;
import io.armature.core.catalog.CatalogLock;
import io.armature.core.catalog.Catalogs;
import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.record.MatchKeyFill;
import io.armature.core.rollup.KeptRollups;
import io.armature.core.value.TextFolding;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Rollup;
import io.armature.metadata.resolve.SlotKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Does the work of organisations, an item after the other, each in batches with a transaction of their own. */
@Singleton
public class RecordWork implements AfterChange {
    private static final Logger LOG = Logger.getLogger(RecordWork.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String FOLDING = "select locale, time_zone from organisation where org_id = $1";
    private static final String UNFINISHED = "select distinct org_id from metadata_work";

    /** Does the next rows after an id and tells the last one; empty at the end. */
    private interface Batches {
        Uni<Optional<UUID>> after(SqlSession session, UUID id);

        /** Of what is one statement. */
        static Batches of(Function<UUID, SqlCall> statement) {
            return (session, after) -> session.execute(statement.apply(after)).map(RecordWork::lastId);
        }
    }

    private final Database database;
    private final PlatformDoor platform;
    private final Catalogs catalogs;
    private final Clock clock;
    private final Set<OrgId> atWork = ConcurrentHashMap.newKeySet();

    RecordWork(Database database, PlatformDoor platform, Catalogs catalogs, Clock clock) {
        this.database = database;
        this.platform = platform;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    @Override
    public void changed(OrgId org) {
        finishAll(org)
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(failure, "Records of %s are not up to date yet; trying again", org));
    }

    /** Takes up what any node left unfinished. */
    Uni<Void> resume() {
        return platform.execute(SqlCall.of(UNFINISHED)).invoke(this::startAll).replaceWithVoid();
    }

    private void startAll(SqlRows orgs) {
        for (int row = 0; row < orgs.size(); row++) {
            changed(new OrgId((String) Objects.requireNonNull(orgs.value(row, 0))));
        }
    }

    /** Everything an organisation has to do; nothing if this node is at it already. */
    Uni<Void> finishAll(OrgId org) {
        if (!atWork.add(org)) {
            return Uni.createFrom().voidItem();
        }
        return database.inOrg(org)
                .transaction(session -> session.execute(WorkSql.pending(org)))
                .map(RecordWork::items)
                .chain(items -> inOrder(org, items))
                .onTermination()
                .invoke(() -> atWork.remove(org));
    }

    private static List<WorkItem> items(SqlRows rows) {
        List<WorkItem> items = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            items.add(WorkItem.read(rows, row));
        }
        return items;
    }

    private Uni<Void> inOrder(OrgId org, List<WorkItem> items) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (WorkItem item : items) {
            all = all.chain(() -> catalogs.refreshed(org)).chain(catalog -> begin(org, catalog.catalog(), item));
        }
        return all;
    }

    private Uni<Void> begin(OrgId org, Catalog catalog, WorkItem item) {
        return platform.execute(SqlCall.of(FOLDING, org.value()))
                .map(Folding::read)
                .chain(folding -> finish(org, catalog, item, folding));
    }

    /** How values of the organisation are compared. */
    private record Folding(TextFolding texts, ZoneId zone) {
        static Folding read(SqlRows row) {
            return new Folding(
                    TextFolding.of(Locale.forLanguageTag((String) Objects.requireNonNull(row.value(0, 0)))),
                    ZoneId.of((String) Objects.requireNonNull(row.value(0, 1))));
        }
    }

    private Uni<Void> finish(OrgId org, Catalog catalog, WorkItem item, Folding folding) {
        Optional<Batches> batches = batches(org, catalog, item, folding);
        return batches.isEmpty()
                ? Uni.createFrom().voidItem()
                : all(org, item, batches.get(), BEFORE_ALL)
                        .chain(() -> database.inOrg(org).transaction(s -> s.execute(WorkSql.done(org, item))))
                        .replaceWithVoid();
    }

    private Uni<Void> all(OrgId org, WorkItem item, Batches batches, UUID after) {
        return database.inOrg(org)
                .transaction(session -> batch(session, org, item, batches, after))
                .chain(last -> last.isEmpty() ? Uni.createFrom().voidItem() : all(org, item, batches, last.get()));
    }

    /** How the work is done on the present catalog; not at all while its module or field is switched off. */
    private Optional<Batches> batches(OrgId org, Catalog catalog, WorkItem item, Folding folding) {
        return switch (item) {
            case WorkItem.ReplaceKey replace ->
                catalog.module(item.module()).flatMap(module -> field(module, replace.fieldKey())
                        .map(field -> (session, after) -> session.execute(
                                        WorkSql.replace(org, module, field, replace, after, now()))
                                .call(done -> new KeptRollups(session, org, catalog)
                                        .remakeAround(module, ids(done), over(module, field, catalog)))
                                .call(done ->
                                        keys(session, org, catalog, folding).of(module, ids(done)))
                                .map(RecordWork::lastId)));
            case WorkItem.ListValues list ->
                catalog.module(item.module())
                        .map(module -> Batches.of(after -> WorkSql.list(org, module, list, after)));
            case WorkItem.PurgeField purge ->
                catalog.module(item.module())
                        .map(module -> Batches.of(after -> WorkSql.purge(org, module, purge, after)));
            case WorkItem.PurgeModule purge -> Optional.of(Batches.of(after -> WorkSql.purge(org, purge, after)));
            case WorkItem.FillSearch fill ->
                catalog.module(item.module())
                        .map(module -> SearchFill.of(org, module, fill.fieldKey(), folding.texts())::after);
            case WorkItem.Recount recount ->
                Optional.of((session, after) ->
                        new KeptRollups(session, org, catalog).keepAfter(recount.key(), after, WorkSql.BATCH));
            case WorkItem.MatchKeys keys ->
                catalog.module(item.module())
                        .map(module -> (session, after) ->
                                keys(session, org, catalog, folding).after(module, after, WorkSql.BATCH));
        };
    }

    private MatchKeyFill keys(SqlSession session, OrgId org, Catalog catalog, Folding folding) {
        return new MatchKeyFill(session, org, catalog, folding.texts(), folding.zone(), now());
    }

    /** The rollups that are made of a field. */
    private static List<Rollup> over(Module module, Field field, Catalog catalog) {
        return Rollup.over(module, catalog).stream()
                .filter(rollup -> rollup.inputs().contains(field))
                .toList();
    }

    private static Optional<Field> field(Module module, String fieldKey) {
        return module.fields().values().stream()
                .filter(field -> SlotKey.of(field).fieldKey().equals(fieldKey))
                .findFirst();
    }

    /** The last id done; empty at the end, and when another node finished the item meanwhile. */
    private static Uni<Optional<UUID>> batch(
            SqlSession session, OrgId org, WorkItem item, Batches batches, UUID after) {
        return session.execute(CatalogLock.shared(org))
                .chain(() -> session.execute(WorkSql.isPending(org, item)))
                .chain(pending ->
                        pending.size() == 0 ? Uni.createFrom().item(Optional.empty()) : batches.after(session, after));
    }

    private static Optional<UUID> lastId(SqlRows answer) {
        return answer.size() == 0 ? Optional.empty() : Optional.ofNullable((UUID) answer.value(0, 0));
    }

    private static List<UUID> ids(SqlRows answer) {
        return IntStream.range(0, answer.size())
                .mapToObj(row -> (UUID) Objects.requireNonNull(answer.value(row, 0)))
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
