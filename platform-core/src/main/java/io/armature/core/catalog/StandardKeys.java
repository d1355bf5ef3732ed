package io.armature.core.catalog;

import io.armature.core.catalog.UniqueSwitches.Switched;
import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;
import io.armature.metadata.resolve.UniqueKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Claims what records hold of unique keys that newer standard definitions brought: definitions that ship with the platform
 * change without a change of metadata that could do it. What is claimed is noted per organisation; an organisation without a
 * note has the keys of {@link StandardKeySql#claimedBefore}. Keys of an organisation's own are none of its business.
 *
 * <p>Writers wait while an organisation's records are claimed, as while its metadata changes. Of several records that share a
 * value the first gets the claim, and the log tells of the others: definitions that ship cannot be refused.
 */
@Singleton
public class StandardKeys {
    private static final Logger LOG = Logger.getLogger(StandardKeys.class);

    private final Database database;
    private final PlatformDoor platform;
    private final CatalogBuilder builder;
    private final Uni<Set<String>> identities;

    StandardKeys(Database database, PlatformDoor platform, StandardDefinitions standard, CatalogBuilder builder) {
        this.database = database;
        this.platform = platform;
        this.builder = builder;
        this.identities = Uni.createFrom()
                .item(() -> identities(standard))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .memoize()
                .indefinitely();
    }

    private static Set<String> identities(StandardDefinitions standard) {
        Catalog catalog = CatalogResolver.resolve(standard, OrganisationDefinition.unchanged(), SlotBindings.none())
                .orThrow();
        return catalog.modules().values().stream()
                .flatMap(module -> module.uniqueKeys().stream())
                .map(UniqueKey::identity)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Notes of a new organisation that its records claim every key, from the first one on. */
    public Uni<Void> begun(OrgId org) {
        return identities.chain(keys -> database.inOrg(org)
                .transaction(session -> session.execute(StandardKeySql.note(org, keys)))
                .replaceWithVoid());
    }

    /** Takes up every organisation that is behind; one that fails is logged, and looked at again the next time. */
    Uni<Void> resume() {
        return identities.chain(keys -> page(keys, ""));
    }

    private Uni<Void> page(Set<String> keys, String after) {
        return platform.execute(StandardKeySql.behind(keys, after)).chain(rows -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (String org : orgs(rows)) {
                all = all.chain(() -> tried(new OrgId(org), keys));
            }
            return rows.size() == 0
                    ? all
                    : all.chain(() -> page(keys, orgs(rows).getLast()));
        });
    }

    private static List<String> orgs(SqlRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> (String) Objects.requireNonNull(rows.value(row, 0)))
                .toList();
    }

    private Uni<Void> tried(OrgId org, Set<String> keys) {
        return claim(org, keys)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(failure, "New unique keys of %s are not claimed yet; trying again", org.value()))
                .onFailure()
                .recoverWithNull();
    }

    /** Claims what the records of an organisation miss; nothing if nothing is missing. */
    Uni<Void> claim(OrgId org) {
        return identities.chain(keys -> claim(org, keys));
    }

    private Uni<Void> claim(OrgId org, Set<String> keys) {
        return database.inOrg(org)
                .transaction(session -> session.execute(CatalogLock.exclusive(org))
                        .chain(() -> missing(session, org, keys))
                        .chain(missing -> claimAll(session, org, missing))
                        .chain(() -> session.execute(StandardKeySql.note(org, keys))))
                .replaceWithVoid();
    }

    /** The keys of the organisation's own catalog that are standard and not noted: none of what it has switched off. */
    private Uni<List<Switched>> missing(SqlSession session, OrgId org, Set<String> keys) {
        return session.execute(StandardKeySql.noted(org))
                .map(StandardKeySql::claimed)
                .chain(claimed -> session.execute(StoredDefinitionRows.load(org))
                        .map(StoredDefinitionRows::read)
                        .map(stored -> builder.build(org, stored).catalog())
                        .map(catalog -> missing(catalog, keys, claimed)));
    }

    private static List<Switched> missing(Catalog catalog, Set<String> keys, Set<String> claimed) {
        return catalog.modules().values().stream()
                .flatMap(module -> module.uniqueKeys().stream().map(key -> new Switched(module, key)))
                .filter(unique -> keys.contains(unique.key().identity()))
                .filter(unique -> !claimed.contains(unique.key().identity()))
                .toList();
    }

    private static Uni<Void> claimAll(SqlSession session, OrgId org, List<Switched> missing) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Switched unique : missing) {
            all = all.chain(() -> session.execute(UniqueSql.duplicates(org, unique)))
                    .invoke(shared -> tell(org, unique, (Long) Objects.requireNonNull(shared.value(0, 0))))
                    .chain(() -> session.execute(UniqueSql.claimFree(org, unique)))
                    .replaceWithVoid();
        }
        return all;
    }

    private static void tell(OrgId org, Switched unique, long shared) {
        if (shared > 0) {
            LOG.warnf(
                    "%s of %s is unique now, but %d values are held by several records; only the first of each is found by it",
                    unique.path(), org.value(), shared);
        } else {
            LOG.infof("%s of %s is unique now", unique.path(), org.value());
        }
    }
}
