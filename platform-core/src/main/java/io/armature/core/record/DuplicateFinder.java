package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.resolve.DuplicateCheck;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds records that are duplicates of others by the rules of their module. Of all of them only those are told that the caller
 * sees, and only by rules all of whose fields it reads: other rules are not there for it.
 */
@Singleton
public class DuplicateFinder {
    /** How many records a page looks at, so that one without duplicates costs no more than one full of them. */
    private static final int LOOKED_AT = 1_000;

    /** The same where texts are only alike: to look for those of one takes some milliseconds, and more with every record. */
    private static final int LOOKED_AT_FOR_LIKENESS = 100;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final Clock clock;

    public DuplicateFinder(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A record and its duplicates.
     *
     * @param rule by which they are
     * @param module name of the module that they are of
     */
    public record Found(UUID record, String rule, String module, List<UUID> duplicates) {
        public Found {
            duplicates = List.copyOf(duplicates);
        }
    }

    /**
     * A page of records that have duplicates.
     *
     * @param last where the next page begins; empty at the end
     */
    public record Page(List<Found> found, Optional<UUID> last) {
        public Page {
            found = List.copyOf(found);
        }
    }

    /** The duplicates of a record, rule by rule; empty if it is not there, not seen, or has none. */
    public Uni<List<Found>> of(Caller caller, OrgCatalog catalog, UUID record) {
        Access access = catalog.access().of(caller);
        Optional<Module> module = catalog.catalog().moduleOf(record).filter(of -> access.may(RecordRight.READ, of));
        List<DuplicateCheck> checks = module.stream()
                .flatMap(of -> of.rules().duplicateChecks().stream())
                .filter(check -> knows(access, check, catalog))
                .toList();
        Uni<List<Found>> all = Uni.createFrom().item(new ArrayList<>());
        for (DuplicateCheck check : checks) {
            all = all.chain(found -> found(caller, catalog, check, MatchKeySql.matchesOf(catalog.org(), check, record))
                    .map(matches -> {
                        matches.forEach((id, duplicates) -> found.add(found(check, id, duplicates)));
                        return found;
                    }));
        }
        return all;
    }

    /**
     * Records of a module that have duplicates by a rule, in the order of their ids. Fails with BAD_REQUEST for a module or rule
     * that is not there for the caller.
     *
     * @param after the id behind which the page begins
     * @param first how many at most; there may be fewer though more are to come
     */
    public Uni<Page> page(
            Caller caller, OrgCatalog catalog, String module, String rule, Optional<UUID> after, int first) {
        Access access = catalog.access().of(caller);
        DuplicateCheck check = catalog.catalog()
                .module(module)
                .filter(of -> access.may(RecordRight.READ, of))
                .flatMap(of -> of.rules().duplicateChecks().stream()
                        .filter(one -> one.name().equals(rule) && knows(access, one, catalog))
                        .findFirst())
                .orElseThrow(() -> noSuchRule(module, rule));
        return matches(
                        catalog,
                        MatchKeySql.matchesAfter(catalog.org(), check, after.orElse(BEFORE_ALL), lookedAt(check)))
                .chain(matches -> seen(caller, catalog, check, matches)
                        .map(seen -> page(check, List.copyOf(matches.keySet()), seen, first)));
    }

    private static Page page(DuplicateCheck check, List<UUID> lookedAt, Map<UUID, List<UUID>> seen, int first) {
        List<Found> found = new ArrayList<>();
        for (UUID record : lookedAt) {
            List<UUID> duplicates = seen.getOrDefault(record, List.of());
            if (duplicates.isEmpty()) {
                continue;
            }
            if (found.size() == first) {
                return new Page(found, Optional.of(found.getLast().record()));
            }
            found.add(found(check, record, duplicates));
        }
        return new Page(found, lookedAt.size() < lookedAt(check) ? Optional.empty() : Optional.of(lookedAt.getLast()));
    }

    static int lookedAt(DuplicateCheck check) {
        return check.conditions().stream().allMatch(condition -> condition.method() == DuplicateMethod.FUZZY)
                ? LOOKED_AT_FOR_LIKENESS
                : LOOKED_AT;
    }

    private static Found found(DuplicateCheck check, UUID record, List<UUID> duplicates) {
        return new Found(record, check.name(), check.against(), duplicates);
    }

    private Uni<Map<UUID, List<UUID>>> found(Caller caller, OrgCatalog catalog, DuplicateCheck check, SqlCall call) {
        return matches(catalog, call).chain(matches -> seen(caller, catalog, check, matches));
    }

    /** What was looked at, in order, with what matches it. */
    private Uni<Map<UUID, List<UUID>>> matches(OrgCatalog catalog, SqlCall call) {
        return door(catalog).read(call, ReadKind.SLOW).map(answer -> {
            Map<UUID, List<UUID>> matches = new LinkedHashMap<>();
            for (int row = 0; row < answer.size(); row++) {
                List<UUID> of = matches.computeIfAbsent(
                        (UUID) Objects.requireNonNull(answer.value(row, 0)), id -> new ArrayList<>());
                Optional.ofNullable((UUID) answer.value(row, 1)).ifPresent(of::add);
            }
            return matches;
        });
    }

    /** Those of the matches that the caller sees, of records that it sees. */
    private Uni<Map<UUID, List<UUID>>> seen(
            Caller caller, OrgCatalog catalog, DuplicateCheck check, Map<UUID, List<UUID>> matches) {
        Map<UUID, List<UUID>> with = new LinkedHashMap<>(matches);
        with.values().removeIf(List::isEmpty);
        Set<UUID> others = new HashSet<>();
        with.values().forEach(others::addAll);
        RowRights rights = new RowRights(catalog.access().of(caller), catalog.catalog(), caller, clock.instant());
        return seen(rights, catalog, check.module(), with.keySet())
                .chain(own -> seen(rights, catalog, check.against(), others).map(seen -> {
                    with.keySet().retainAll(own);
                    with.replaceAll((record, duplicates) ->
                            duplicates.stream().filter(seen::contains).toList());
                    with.values().removeIf(List::isEmpty);
                    return with;
                }));
    }

    private Uni<Set<UUID>> seen(RowRights rights, OrgCatalog catalog, String module, Collection<UUID> records) {
        Module of = catalog.catalog().require(module);
        if (records.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return door(catalog)
                .read(rights.askSeen(of, List.copyOf(records)), ReadKind.LIST)
                .map(DuplicateFinder::seen);
    }

    private static Set<UUID> seen(SqlRows answer) {
        Set<UUID> seen = new HashSet<>();
        RowRights.read(answer).forEach((id, verdict) -> {
            if (verdict != Verdict.HIDDEN) {
                seen.add(id);
            }
        });
        return seen;
    }

    private OrgDoor door(OrgCatalog catalog) {
        return database.inOrg(catalog.org());
    }

    private static boolean knows(Access access, DuplicateCheck check, OrgCatalog catalog) {
        Module module = catalog.catalog().require(check.module());
        boolean fields = check.conditions().stream()
                .flatMap(condition -> Stream.of(condition.own(), condition.other()))
                .allMatch(field -> access.mayRead(field) && !access.masks(field));
        return fields
                && access.may(RecordRight.READ, catalog.catalog().require(check.against()))
                && check.when().stream()
                        .flatMap(when -> when.fields().stream())
                        .flatMap(name -> module.field(name).stream())
                        .allMatch(field -> access.mayRead(field) && !access.masks(field));
    }

    private static ProblemException noSuchRule(String module, String rule) {
        return new ProblemException(Problem.ofField(
                ProblemCode.BAD_REQUEST, "rule", "There is no duplicate rule '" + rule + "' of '" + module + "'"));
    }
}
