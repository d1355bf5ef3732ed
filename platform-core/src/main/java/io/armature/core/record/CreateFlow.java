package io.armature.core.record;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates: decode, rules, references, unique values, store. The pure stages run before the transaction begins; those of a
 * module whose records take values over from others run when these are known.
 */
final class CreateFlow implements WriteFlow {
    private final WriteCommand.OnError onError;
    private final List<Row> rows;
    private final boolean copying;

    CreateFlow(WriteContext context, RecordIds ids, WriteCommand.Create command) {
        this.onError = command.onError();
        InputDecoder decoder = new InputDecoder(context);
        RowRules rules = new RowRules(context);
        this.copying = CopiedValues.concern(context);
        List<Row> prepared = new ArrayList<>();
        for (WriteCommand.Values values : command.inputs()) {
            Row fresh = Row.created(prepared.size(), ids.next(context.module().number()));
            Row decoded = decoder.decode(fresh, values);
            prepared.add(copying ? decoded : rules.apply(decoded));
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
        return ready(scope).chain(store::check).chain(checked -> store.store(checked, onError));
    }

    private Uni<List<Row>> ready(WriteScope scope) {
        if (!copying) {
            return Uni.createFrom().item(rows);
        }
        RowRules rules = new RowRules(scope.context());
        return new CopiedValues(scope)
                .take(rows)
                .map(taken -> taken.stream().map(rules::apply).toList());
    }
}
