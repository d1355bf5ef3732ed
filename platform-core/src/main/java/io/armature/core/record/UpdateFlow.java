package io.armature.core.record;

import io.armature.core.problem.Problem;
import io.armature.metadata.access.RecordRight;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An update: lock and load, decode over what is stored, rules, references, unique values, store. */
record UpdateFlow(WriteCommand.Update command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        RowLoad load = new RowLoad(scope.context().module());
        RowGate gate = new RowGate(scope.context());
        // sent together: the second looks when the first has its lock
        return Uni.combine()
                .all()
                .unis(
                        scope.execute(load.call(scope.context().org(), List.of(command.id()))),
                        gate.refusal(scope, RecordRight.UPDATE, command.id()))
                .with((answer, refusal) -> settled(scope, load.read(answer).get(command.id()), refusal))
                .chain(result -> result);
    }

    private Uni<WriteResult> settled(WriteScope scope, @Nullable Row stored, Optional<Problem> refusal) {
        if (stored == null) {
            return refused(
                    WriteResult.refused(WriteProblems.notFound(scope.context().module())));
        }
        return refusal.map(problem -> refused(WriteResult.refused(problem))).orElseGet(() -> change(scope, stored));
    }

    private Uni<WriteResult> change(WriteScope scope, Row stored) {
        if (stale(command.expectedVersion(), stored.version())) {
            return refused(WriteResult.refused(WriteProblems.versionConflict(stored.version())));
        }
        WriteContext context = scope.context();
        InputDecoder decoder = new InputDecoder(context);
        Row changed = new RowRules(context).apply(decoder.decode(stored, command.set()));
        RowStore store = new RowStore(scope);
        return store.check(List.of(changed)).chain(checked -> store.store(checked, WriteCommand.OnError.ABORT));
    }

    static boolean stale(OptionalInt expected, int current) {
        return expected.isPresent() && expected.getAsInt() != current;
    }

    private static Uni<WriteResult> refused(WriteResult result) {
        return Uni.createFrom().item(result);
    }
}
