package io.armature.core.record;

import io.armature.core.problem.Violation;
import io.armature.core.read.RowRights.Verdict;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.access.RecordRight;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Upserts, set by set: who holds the unique values, lock and load those, rules for all, then references and claims. A
 * row that lost its value to another writer meanwhile starts again as an update, three times at most.
 */
final class UpsertFlow implements WriteFlow {
    private static final int MOST_ATTEMPTS = 3;

    private final WriteCommand.Upsert command;
    private final RecordIds ids;
    private final List<UpsertTarget> targets = new ArrayList<>();
    private final Map<Integer, Row> settled = new TreeMap<>();

    UpsertFlow(WriteContext context, RecordIds ids, WriteCommand.Upsert command) {
        this.command = command;
        this.ids = ids;
        Set<Object> seen = new HashSet<>();
        for (int index = 0; index < command.rows().size(); index++) {
            accept(UpsertTarget.of(context, index, command.rows().get(index)), index, seen);
        }
    }

    /** Of two rows that mean the same record the second is refused: their order would decide what is stored. */
    private void accept(DecodedTarget decoded, int index, Set<Object> seen) {
        if (decoded.target().isEmpty()) {
            refuse(index, decoded.violations());
        }
        decoded.target().ifPresent(target -> {
            if (seen.add(target.byId() ? target.id() : target.claim())) {
                targets.add(target);
            } else {
                refuse(index, List.of(FieldViolations.duplicate(target.unique())));
            }
        });
    }

    private void refuse(int index, List<Violation> violations) {
        settled.put(index, Row.created(index, new UUID(0, index)).breaking(violations));
    }

    @Override
    public int mayCreate() {
        return (int) targets.stream().filter(UpsertTarget::creatable).count();
    }

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        RowStore store = new RowStore(scope);
        return settle(scope, store, targets, 1)
                .chain(() -> store.store(List.copyOf(settled.values()), command.onError()));
    }

    private Uni<Void> settle(WriteScope scope, RowStore store, List<UpsertTarget> open, int attempt) {
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return new UpsertLookup(scope)
                .stored(open)
                .chain(stored -> new RowGate(scope.context())
                        .verdicts(scope, RecordRight.UPDATE, ids(stored))
                        .chain(verdicts -> rows(scope, open, stored, verdicts)))
                .chain(store::check)
                .chain(rows -> {
                    List<UpsertTarget> lost = attempt < MOST_ATTEMPTS ? lost(open, rows) : List.of();
                    Set<Integer> again = new HashSet<>();
                    lost.forEach(target -> again.add(target.index()));
                    rows.stream()
                            .filter(row -> !again.contains(row.index()))
                            .forEach(row -> settled.put(row.index(), row));
                    return settle(scope, store, lost, attempt + 1);
                });
    }

    private static Set<UUID> ids(Map<Integer, Row> stored) {
        return stored.values().stream().map(Row::id).collect(Collectors.toSet());
    }

    private Uni<List<Row>> rows(
            WriteScope scope, List<UpsertTarget> open, Map<Integer, Row> stored, Map<UUID, Verdict> verdicts) {
        WriteContext context = scope.context();
        InputDecoder decoder = new InputDecoder(context);
        RowRules rules = new RowRules(context);
        List<Row> known = new ArrayList<>();
        List<Row> fresh = new ArrayList<>();
        for (UpsertTarget target : open) {
            Row found = stored.get(target.index());
            if (found != null) {
                Verdict verdict = verdicts.getOrDefault(found.id(), Verdict.HIDDEN);
                known.add(barred(context, target, found, verdict)
                        .or(() -> unexpected(context, target, found))
                        .orElseGet(() -> rules.apply(decoder.decode(found, target.input()))));
            } else if (target.creatable() && !context.access().may(RecordRight.CREATE, context.module())) {
                known.add(absent(target).refusedAs(WriteProblems.forbidden(context.module())));
            } else if (target.creatable()) {
                Row created =
                        Row.created(target.index(), ids.next(context.module().number()));
                fresh.add(decoder.decode(created, target.creation()));
            } else {
                known.add(absent(target).refusedAs(WriteProblems.notFound(context.module())));
            }
        }
        return new CopiedValues(scope).take(fresh).map(taken -> Stream.concat(
                        known.stream(), taken.stream().map(rules::apply))
                .sorted(Comparator.comparingInt(Row::index))
                .toList());
    }

    private static Row absent(UpsertTarget target) {
        return Row.created(target.index(), new UUID(0, target.index()));
    }

    /** The refusal of a record that the caller may not change; one it may not see is told of only by its unique value. */
    private static Optional<Row> barred(WriteContext context, UpsertTarget target, Row found, Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> Optional.empty();
            case READABLE -> Optional.of(found.refusedAs(WriteProblems.forbidden(context.module())));
            case HIDDEN ->
                Optional.of(
                        target.creatable()
                                ? found.breaking(List.of(FieldViolations.duplicate(target.unique())))
                                : absent(target).refusedAs(WriteProblems.notFound(context.module())));
        };
    }

    private static Optional<Row> unexpected(WriteContext context, UpsertTarget target, Row found) {
        if (!target.expected().belongs(found)) {
            return Optional.of(absent(target).refusedAs(WriteProblems.notFound(context.module())));
        }
        return UpdateFlow.stale(target.expected().version(), found.version())
                ? Optional.of(found.refusedAs(WriteProblems.versionConflict(found.version())))
                : Optional.empty();
    }

    /** Targets whose record is new and whose unique value another writer took since it was looked up. */
    private static List<UpsertTarget> lost(List<UpsertTarget> open, List<Row> rows) {
        Map<Integer, Row> byIndex = new HashMap<>();
        rows.stream()
                .filter(row -> row.isNew() && row.refusal().isEmpty())
                .forEach(row -> byIndex.put(row.index(), row));
        return open.stream().filter(target -> lost(target, byIndex)).toList();
    }

    private static boolean lost(UpsertTarget target, Map<Integer, Row> fresh) {
        Row row = fresh.get(target.index());
        String field = target.unique().name();
        return row != null
                && row.violations().stream()
                        .anyMatch(v -> v.code().equals(FieldViolations.DUPLICATE_VALUE)
                                && v.field().equals(field));
    }
}
