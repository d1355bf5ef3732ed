package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.problem.Violation;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.DuplicateCheck;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The stage that looks for duplicates. Accepted rows keep the keys that they newly have, then what matches them is found: one
 * look-up per rule for all rows. Of two rows of a batch the later is the duplicate. Where no rule concerns the module, or no
 * value that one compares changes, nothing is asked.
 */
final class Duplicates {
    private final WriteScope scope;
    private final Module module;
    private final OrgId org;
    private final MatchKeys keys;

    Duplicates(WriteScope scope, Module module) {
        this.scope = scope;
        this.module = module;
        this.org = scope.context().org();
        this.keys = new MatchKeys(scope.context(), module);
    }

    /** The rows, each with a DUPLICATE_RECORD violation or warning for each rule by which it is a duplicate. */
    Uni<List<Row>> check(List<Row> rows) {
        if (keys.none()) {
            return Uni.createFrom().item(rows);
        }
        List<MatchKeys.Change> changes =
                keys.changes(rows.stream().filter(Row::accepted).toList());
        if (changes.isEmpty()) {
            return Uni.createFrom().item(rows);
        }
        Map<DuplicateCheck, List<MatchKeySql.Kept>> wanted = wanted(changes);
        List<SqlCall> calls = new ArrayList<>(blocking(changes));
        calls.addAll(MatchKeys.kept(org, changes));
        int before = calls.size();
        wanted.forEach((check, written) -> calls.add(MatchKeySql.find(org, check, written)));
        return scope.executeAll(calls)
                .map(answers -> matches(wanted, answers.subList(before, answers.size())))
                .chain(matches -> seen(matches).map(seen -> judged(rows, ids(changes), matches, seen)))
                .call(judged -> forgetRefused(judged, changes));
    }

    /** Puts the keys of rows that are written without being checked in order. */
    Uni<Void> keep(List<Row> rows) {
        List<MatchKeys.Change> changes = keys.none() ? List.of() : keys.changes(rows);
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : scope.executeAll(MatchKeys.kept(org, changes)).replaceWithVoid();
    }

    /** Also a record that is only looked through may become the duplicate of one that is written at the same time. */
    private List<SqlCall> blocking(List<MatchKeys.Change> changes) {
        List<MatchKeySql.Kept> blocking = MatchKeys.after(changes).stream()
                .filter(kept -> kept.check().blocks())
                .toList();
        return blocking.isEmpty() ? List.of() : List.of(MatchKeySql.lock(org, blocking));
    }

    private Map<DuplicateCheck, List<MatchKeySql.Kept>> wanted(List<MatchKeys.Change> changes) {
        Map<DuplicateCheck, List<MatchKeySql.Kept>> wanted =
                new TreeMap<>(Comparator.comparing(DuplicateCheck::name).thenComparing(DuplicateCheck::module));
        MatchKeys.after(changes).stream()
                .filter(kept -> kept.check().module().equals(module.name()))
                .filter(kept -> kept.side() == MatchKey.written(kept.check()))
                .forEach(kept -> wanted.computeIfAbsent(kept.check(), check -> new ArrayList<>())
                        .add(kept));
        return wanted;
    }

    /** What matches a record by a rule. */
    private record Match(DuplicateCheck check, List<UUID> records) {}

    private static Map<UUID, List<Match>> matches(
            Map<DuplicateCheck, List<MatchKeySql.Kept>> wanted, List<SqlRows> answers) {
        Map<UUID, List<Match>> matches = new HashMap<>();
        List<DuplicateCheck> checks = List.copyOf(wanted.keySet());
        for (int i = 0; i < checks.size(); i++) {
            DuplicateCheck check = checks.get(i);
            MatchKeySql.found(answers.get(i))
                    .forEach((record, found) -> matches.computeIfAbsent(record, id -> new ArrayList<>())
                            .add(new Match(check, found)));
        }
        return matches;
    }

    /** Of the records found those that the caller may be told of: it sees them, and all by which they match. */
    private Uni<Set<UUID>> seen(Map<UUID, List<Match>> matches) {
        Map<String, Set<UUID>> found = new TreeMap<>();
        matches.values().stream()
                .flatMap(List::stream)
                .filter(match -> mayKnow(match.check()))
                .forEach(match -> found.computeIfAbsent(match.check().against(), name -> new HashSet<>())
                        .addAll(match.records()));
        Uni<Set<UUID>> all = Uni.createFrom().item(new HashSet<>());
        for (Map.Entry<String, Set<UUID>> ofModule : found.entrySet()) {
            Module other = scope.context().catalog().catalog().require(ofModule.getKey());
            all = all.chain(seen -> seen(other, ofModule.getValue()).map(more -> {
                seen.addAll(more);
                return seen;
            }));
        }
        return all;
    }

    private Uni<Set<UUID>> seen(Module other, Set<UUID> records) {
        RowRights rights = scope.context().rights();
        if (rights.unlimited(RecordRight.READ, other)) {
            return Uni.createFrom().item(records);
        }
        return scope.execute(rights.askSeen(other, records)).map(answer -> {
            Map<UUID, Verdict> verdicts = RowRights.read(answer);
            Set<UUID> seen = new HashSet<>(records);
            seen.removeIf(id -> verdicts.getOrDefault(id, Verdict.HIDDEN) == Verdict.HIDDEN);
            return seen;
        });
    }

    private boolean mayKnow(DuplicateCheck check) {
        Access access = scope.context().access();
        return check.conditions().stream()
                .map(DuplicateCheck.Condition::other)
                .allMatch(field -> access.mayRead(field) && !access.masks(field));
    }

    private static Set<UUID> ids(List<MatchKeys.Change> changes) {
        return changes.stream().map(change -> change.row().id()).collect(Collectors.toSet());
    }

    /** What a later row of the batch is going to be is no duplicate yet, and what a refused one would be never. */
    private List<Row> judged(List<Row> rows, Set<UUID> changed, Map<UUID, List<Match>> matches, Set<UUID> seen) {
        Set<UUID> later = new HashSet<>(changed);
        Set<UUID> fresh = new HashSet<>();
        List<Row> judged = new ArrayList<>();
        for (Row row : rows) {
            Row checked = row;
            for (Match match : row.accepted() ? matches.getOrDefault(row.id(), List.of()) : List.<Match>of()) {
                List<UUID> records = match.records().stream()
                        .filter(id -> !later.contains(id))
                        .toList();
                checked = records.isEmpty() ? checked : told(checked, match.check(), records, seen, fresh);
            }
            if (checked.accepted()) {
                later.remove(checked.id());
            }
            if (checked.isNew()) {
                fresh.add(checked.id());
            }
            judged.add(checked);
        }
        return judged;
    }

    /** Rows of the same batch have no ids yet that anybody could use. */
    private Row told(Row row, DuplicateCheck check, List<UUID> records, Set<UUID> seen, Set<UUID> fresh) {
        List<String> named = mayKnow(check)
                ? records.stream()
                        .filter(id -> seen.contains(id) && !fresh.contains(id))
                        .limit(MatchKeySql.MOST_FOUND)
                        .map(UUID::toString)
                        .toList()
                : List.of();
        Violation violation = FieldViolations.duplicateRecord(field(check), check.name(), check.against(), named);
        return check.blocks() ? row.breaking(List.of(violation)) : row.warned(List.of(violation));
    }

    private static String field(DuplicateCheck check) {
        Field first = check.conditions().getFirst().own();
        return check.conditions().size() == 1 ? first.valueName() : "";
    }

    private Uni<Void> forgetRefused(List<Row> judged, List<MatchKeys.Change> changes) {
        Set<UUID> refused = new HashSet<>();
        judged.stream().filter(row -> !row.accepted()).forEach(row -> refused.add(row.id()));
        List<MatchKeys.Change> undone = changes.stream()
                .filter(change -> refused.contains(change.row().id()))
                .toList();
        return undone.isEmpty()
                ? Uni.createFrom().voidItem()
                : scope.executeAll(MatchKeys.undone(org, undone)).replaceWithVoid();
    }
}
