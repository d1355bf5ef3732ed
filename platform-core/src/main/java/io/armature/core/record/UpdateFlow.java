package io.armature.core.record;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.OptionalInt;

/** An update: lock and load, decode over what is stored, rules, references, unique values, store. */
record UpdateFlow(WriteCommand.Update command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        RowLoad load = new RowLoad(scope.context().module());
        return scope.execute(load.call(scope.context().org(), List.of(command.id())))
                .chain(answer -> {
                    Row stored = load.read(answer).get(command.id());
                    return stored == null
                            ? refused(WriteResult.refused(
                                    WriteProblems.notFound(scope.context().module())))
                            : change(scope, stored);
                });
    }

    private Uni<WriteResult> change(WriteScope scope, Row stored) {
        if (stale(command.expectedVersion(), stored.version())) {
            return refused(WriteResult.refused(WriteProblems.versionConflict(stored.version())));
        }
        WriteContext context = scope.context();
        InputDecoder decoder = new InputDecoder(context.catalog().catalog(), context.module());
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
