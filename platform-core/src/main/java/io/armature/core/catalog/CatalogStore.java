package io.armature.core.catalog;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The catalogs this node holds, each loaded once however many requests wait for it. */
@Singleton
class CatalogStore implements Catalogs {
    /** In units of about a kilobyte, a sixth of a small heap: a catalog that many share costs its holder next to nothing. */
    private static final long MOST_WEIGHT =
            Math.min(200_000, Runtime.getRuntime().maxMemory() / 1_024 / 6);

    /** Measured: 272 KB for one whose organisation added a field. */
    private static final int CUSTOMISED_WEIGHT = 280;

    private static final String REVISIONS =
            "select org_id, revision from catalog_revision where org_id = any($1::text[])";

    private final Database database;
    private final PlatformDoor platform;
    private final CatalogBuilder builder;
    private final AsyncCache<OrgId, OrgCatalog> held = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT)
            .weigher(CatalogStore::weight)
            .buildAsync();

    CatalogStore(Database database, PlatformDoor platform, CatalogBuilder builder) {
        this.database = database;
        this.platform = platform;
        this.builder = builder;
    }

    private static int weight(OrgId org, OrgCatalog catalog) {
        return catalog.version() == 0 ? 1 : CUSTOMISED_WEIGHT;
    }

    @Override
    public Uni<OrgCatalog> current(OrgId org) {
        CompletableFuture<OrgCatalog> future =
                held.get(org, (key, executor) -> load(key).subscribeAsCompletionStage());
        Uni<OrgCatalog> catalog = Uni.createFrom().completionStage(future.copy());
        return future.isDone() ? catalog : onThisContext(catalog);
    }

    @Override
    public Uni<OrgCatalog> refreshed(OrgId org) {
        return Uni.createFrom().deferred(() -> {
            held.synchronous().invalidate(org);
            return current(org);
        });
    }

    /** Drops the catalogs whose revision is behind what is stored, in one statement for all organisations held. */
    Uni<Void> revisit() {
        return revisit(new HashMap<>(held.synchronous().asMap()));
    }

    /**
     * The same for one organisation; nothing to do when this node does not hold it. One that is being loaded is waited
     * for: it may have been read before the change that was announced.
     */
    Uni<Void> revisit(OrgId org) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<OrgCatalog> loading = held.getIfPresent(org);
            return loading == null
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().completionStage(loading.copy()).chain(catalog -> revisit(Map.of(org, catalog)));
        });
    }

    private Uni<Void> revisit(Map<OrgId, OrgCatalog> known) {
        if (known.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] orgs = known.keySet().stream().map(OrgId::value).toArray(String[]::new);
        return platform.execute(SqlCall.of(REVISIONS, (Object) orgs))
                .invoke(answer -> dropOutdated(known, answer))
                .replaceWithVoid();
    }

    private void dropOutdated(Map<OrgId, OrgCatalog> known, SqlRows answer) {
        for (int row = 0; row < answer.size(); row++) {
            OrgId org = new OrgId((String) Objects.requireNonNull(answer.value(row, 0)));
            long revision = (Long) Objects.requireNonNull(answer.value(row, 1));
            OrgCatalog catalog = known.get(org);
            if (catalog != null && catalog.revision() < revision) {
                held.synchronous().asMap().remove(org, catalog);
            }
        }
    }

    /** Built off the event loop: resolving takes milliseconds, in which the loop would answer nobody. */
    private Uni<OrgCatalog> load(OrgId org) {
        return database.inOrg(org)
                .read(StoredDefinitionRows.load(org), ReadKind.BY_KEY)
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(answer -> builder.build(org, StoredDefinitionRows.read(answer)));
    }

    /** A load ends on a thread of its own: its answer comes back to the event loop of whoever waits for it. */
    private static <T> Uni<T> onThisContext(Uni<T> uni) {
        Context context = Vertx.currentContext();
        return context == null ? uni : uni.emitOn(command -> context.runOnContext(nothing -> command.run()));
    }
}
