package io.armature.core.catalog;

import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Fills the slots of newly indexed fields from the values that records hold already, and empties those given up. Works in
 * batches, each in a transaction of its own, so that writers wait for a batch at most; whoever repeats it changes
 * nothing.
 */
@Singleton
class SlotFiller implements AfterChange {
    private static final Logger LOG = Logger.getLogger(SlotFiller.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String UNFINISHED = "select distinct org_id from slot_binding where state <> 'READY'";

    private final Database database;
    private final PlatformDoor platform;
    private final CatalogStore store;
    private final Set<OrgId> atWork = ConcurrentHashMap.newKeySet();

    SlotFiller(Database database, PlatformDoor platform, CatalogStore store) {
        this.database = database;
        this.platform = platform;
        this.store = store;
    }

    @Override
    public void changed(OrgId org) {
        start(org);
    }

    /** Starts on an organisation in the background; what fails is logged and taken up again by {@link #resume}. */
    void start(OrgId org) {
        finishAll(org)
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf(failure, "Slots of %s are not filled yet; trying again", org));
    }

    /** Takes up what any node left unfinished. */
    Uni<Void> resume() {
        return platform.execute(SqlCall.of(UNFINISHED)).invoke(this::startAll).replaceWithVoid();
    }

    private void startAll(SqlRows orgs) {
        for (int row = 0; row < orgs.size(); row++) {
            start(new OrgId((String) Objects.requireNonNull(orgs.value(row, 0))));
        }
    }

    /** Everything an organisation has to fill and to empty; nothing if this node is at it already. */
    Uni<Void> finishAll(OrgId org) {
        if (!atWork.add(org)) {
            return Uni.createFrom().voidItem();
        }
        return oneByOne(org).onTermination().invoke(() -> atWork.remove(org));
    }

    private Uni<Void> oneByOne(OrgId org) {
        return store.refreshed(org)
                .chain(catalog -> database.inOrg(org)
                        .transaction(session -> session.execute(StoredDefinitionRows.load(org)))
                        .map(answer -> unfinished(StoredDefinitionRows.read(answer), catalog)))
                .chain(next -> next.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : finish(org, next.get().getKey(), next.get().getValue())
                                .chain(() -> oneByOne(org)));
    }

    /** The slots of a module that is switched off wait until it is on again. */
    private static Optional<Map.Entry<SlotKey, Slot>> unfinished(StoredDefinition stored, OrgCatalog catalog) {
        return stored.slots().slots().entrySet().stream()
                .filter(entry -> !entry.getValue().ready())
                .filter(entry ->
                        catalog.catalog().module(entry.getKey().module()).isPresent())
                .findFirst();
    }

    private Uni<Void> finish(OrgId org, SlotKey key, Slot slot) {
        return store.refreshed(org)
                .chain(catalog -> batches(org, catalog, key, slot, BEFORE_ALL))
                .chain(() -> database.inOrg(org).transaction(session -> finished(session, org, key, slot)))
                .chain(() -> store.refreshed(org))
                .replaceWithVoid();
    }

    private Uni<Void> batches(OrgId org, OrgCatalog catalog, SlotKey key, Slot slot, UUID after) {
        Module module = catalog.catalog().require(key.module());
        SqlCall work = call(org, module, key, slot, after);
        return database.inOrg(org)
                .transaction(session -> batch(session, org, key, slot, work))
                .chain(last ->
                        last.isEmpty() ? Uni.createFrom().voidItem() : batches(org, catalog, key, slot, last.get()));
    }

    private static SqlCall call(OrgId org, Module module, SlotKey key, Slot slot, UUID after) {
        Optional<Field> field = module.fields().values().stream()
                .filter(candidate -> SlotKey.of(candidate).equals(key))
                .findFirst();
        return slot.state() == Slot.State.FILLING && field.isPresent()
                ? SlotFillSql.fill(org, module, field.get(), slot, after)
                : SlotFillSql.clear(org, module, slot, after);
    }

    /** The last id done; empty at the end, and when the slot was bound otherwise meanwhile. */
    private static Uni<Optional<UUID>> batch(SqlSession session, OrgId org, SlotKey key, Slot slot, SqlCall work) {
        return session.execute(CatalogLock.shared(org))
                .chain(() -> session.execute(SlotFillSql.bound(org, key, slot)))
                .chain(bound -> bound.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : session.execute(work).map(SlotFiller::lastId));
    }

    private static Optional<UUID> lastId(SqlRows answer) {
        return answer.size() == 0 ? Optional.empty() : Optional.ofNullable((UUID) answer.value(0, 0));
    }

    private static Uni<Void> finished(SqlSession session, OrgId org, SlotKey key, Slot slot) {
        return session.execute(CatalogLock.exclusive(org))
                .chain(() -> session.execute(SlotFillSql.finish(org, key, slot)))
                .chain(() -> session.execute(ChangeSql.raiseRevision(org)))
                .chain(() -> session.execute(ChangeSql.announce(org)))
                .replaceWithVoid();
    }
}
