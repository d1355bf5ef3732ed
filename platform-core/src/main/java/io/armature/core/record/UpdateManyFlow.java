package io.armature.core.record;

import io.armature.core.problem.Problem;
import io.armature.core.problem.Violation;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The same change to all records that a condition finds: find and lock, load, then what an update does. One record that
 * may not become so refuses all, every violation naming the record by its id.
 */
record UpdateManyFlow(WriteCommand.UpdateMany command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return command.matching().find(scope, command.atMost()).chain(ids -> {
            if (ids.size() > command.atMost()) {
                return Uni.createFrom().item(WriteResult.refused(WriteProblems.moreThan(command.atMost())));
            }
            return ids.isEmpty()
                    ? Uni.createFrom().item(new WriteResult(List.of(), true))
                    : load(scope, ids).chain(rows -> change(scope, rows));
        });
    }

    private static Uni<List<Row>> load(WriteScope scope, List<UUID> ids) {
        RowLoad load = new RowLoad(scope.context().module());
        return scope.execute(load.call(scope.context().org(), ids)).map(answer -> {
            Map<UUID, Row> stored = load.read(answer);
            List<Row> rows = new ArrayList<>();
            for (UUID id : ids) {
                Row row = stored.get(id);
                if (row != null) {
                    rows.add(row.at(rows.size()));
                }
            }
            return rows;
        });
    }

    private Uni<WriteResult> change(WriteScope scope, List<Row> stored) {
        InputDecoder decoder = new InputDecoder(scope.context());
        RowRules rules = new RowRules(scope.context());
        RowStore store = new RowStore(scope);
        List<Row> changed = stored.stream()
                .map(row -> rules.apply(decoder.decode(row, command.set())))
                .toList();
        return store.check(changed).chain(checked -> store.store(checked, WriteCommand.OnError.ABORT)
                .map(result -> refusal(checked, result.outcomes())
                        .map(WriteResult::refused)
                        .orElse(result)));
    }

    private static Optional<Problem> refusal(List<Row> rows, List<RowOutcome> outcomes) {
        List<Violation> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (outcomes.get(i) instanceof RowOutcome.Refused(Problem problem)) {
                String record = rows.get(i).id().toString();
                if (problem.violations().isEmpty()) {
                    return Optional.of(Problem.ofField(problem.code(), record, problem.message()));
                }
                problem.violations().forEach(violation -> all.add(violation.within(record)));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(WriteProblems.broken(all));
    }
}
