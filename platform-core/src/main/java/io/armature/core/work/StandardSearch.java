package io.armature.core.work;

import io.armature.core.catalog.CatalogLock;
import io.armature.core.catalog.Catalogs;
import io.armature.core.database.Database;
import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.search.entry.SearchEntries;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotBindings;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes into search what records hold already in standard fields that became searchable with the platform: definitions that ship with
 * it change without a change of metadata that could do it. What is taken in is noted per organisation; of one without a note, from
 * before there was search, everything is to be taken in.
 */
@Singleton
public class StandardSearch {
    private static final Logger LOG = Logger.getLogger(StandardSearch.class);
    private static final int PAGE = 100;
    private static final String BEHIND = """
            select o.org_id from organisation o left join search_taken s on s.org_id = o.org_id
            where o.org_id > $2 and (s.org_id is null or not s.parts @> $1::text[])
            order by o.org_id limit\s""" + PAGE;
    private static final String NOTED = "select parts from search_taken where org_id = $1";
    private static final String NOTE = """
            insert into search_taken as s (org_id, parts) values ($1, $2::text[])
            on conflict (org_id) do update set parts = array(select distinct unnest(s.parts || excluded.parts))""";

    private final Database database;
    private final PlatformDoor platform;
    private final Catalogs catalogs;
    private final Uni<Set<String>> parts;

    StandardSearch(Database database, PlatformDoor platform, Catalogs catalogs, StandardDefinitions standard) {
        this.database = database;
        this.platform = platform;
        this.catalogs = catalogs;
        this.parts = Uni.createFrom()
                .item(() -> parts(standard))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .memoize()
                .indefinitely();
    }

    private static Set<String> parts(StandardDefinitions standard) {
        Catalog catalog = CatalogResolver.resolve(standard, OrganisationDefinition.unchanged(), SlotBindings.none())
                .orThrow();
        return catalog.modules().values().stream()
                .flatMap(StandardSearch::searched)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> searched(Module module) {
        return module.fields().values().stream()
                .filter(SearchEntries::looksInto)
                .map(field -> SearchEntries.part(module, field));
    }

    /** Notes of a new organisation that search finds its records from the first one on. */
    public Uni<Void> begun(OrgId org) {
        return parts.chain(all -> database.inOrg(org)
                .transaction(session -> session.execute(note(org, all)))
                .replaceWithVoid());
    }

    /** Leaves work for every organisation that is behind; one that fails is logged, and looked at again the next time. */
    Uni<Void> resume() {
        return parts.chain(all -> page(all, ""));
    }

    private Uni<Void> page(Set<String> all, String after) {
        return platform.execute(SqlCall.of(BEHIND, all.toArray(String[]::new), after))
                .chain(rows -> {
                    Uni<Void> each = Uni.createFrom().voidItem();
                    for (String org : orgs(rows)) {
                        each = each.chain(() -> tried(new OrgId(org), all));
                    }
                    return rows.size() == 0
                            ? each
                            : each.chain(() -> page(all, orgs(rows).getLast()));
                });
    }

    private static List<String> orgs(SqlRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> (String) Objects.requireNonNull(rows.value(row, 0)))
                .toList();
    }

    private Uni<Void> tried(OrgId org, Set<String> all) {
        return leave(org, all)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Search of %s is not complete yet; trying again", org.value()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> leave(OrgId org, Set<String> all) {
        return catalogs.refreshed(org)
                .chain(catalog -> database.inOrg(org).transaction(session -> session.execute(CatalogLock.shared(org))
                        .chain(() -> session.execute(SqlCall.of(NOTED, org.value())))
                        .map(noted -> lacking(catalog.catalog(), all, noted))
                        .chain(modules -> session.execute(WorkSql.fillSearch(org, modules)))
                        .chain(() -> session.execute(note(org, all)))))
                .replaceWithVoid();
    }

    private static List<Module> lacking(Catalog catalog, Set<String> standard, SqlRows noted) {
        Predicate<String> lacks = taken(noted)
                .<Predicate<String>>map(taken -> part -> standard.contains(part) && !taken.contains(part))
                .orElse(part -> true);
        return Stream.concat(catalog.modules().values().stream(), catalog.inactiveModules().stream())
                .filter(module -> searched(module).anyMatch(lacks))
                .toList();
    }

    private static Optional<Set<String>> taken(SqlRows noted) {
        return noted.size() == 0
                ? Optional.empty()
                : Optional.of(Set.of((String[]) Objects.requireNonNull(noted.value(0, 0))));
    }

    private static SqlCall note(OrgId org, Set<String> all) {
        return SqlCall.of(NOTE, org.value(), all.toArray(String[]::new));
    }
}
