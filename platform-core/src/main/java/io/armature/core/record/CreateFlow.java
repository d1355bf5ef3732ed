package io.armature.core.record;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Creates: decode, rules, references, unique values, store. The pure stages run before the transaction begins. */
final class CreateFlow implements WriteFlow {
    private final WriteCommand.OnError onError;
    private final List<Row> rows;

    CreateFlow(WriteContext context, RecordIds ids, WriteCommand.Create command) {
        this.onError = command.onError();
        InputDecoder decoder = new InputDecoder(context);
        RowRules rules = new RowRules(context);
        List<Row> prepared = new ArrayList<>();
        for (WriteCommand.Values values : command.inputs()) {
            Row fresh = Row.created(prepared.size(), ids.next(context.module().number()));
            prepared.add(rules.apply(decoder.decode(fresh, values)));
        }
        this.rows = List.copyOf(prepared);
    }

    @Override
    public int mayCreate() {
        return (int) rows.stream().filter(Row::accepted).count();
    }

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        RowStore store = new RowStore(scope);
        return store.check(rows).chain(checked -> store.store(checked, onError));
    }
}
