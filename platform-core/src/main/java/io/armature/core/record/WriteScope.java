package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * A write inside its transaction.
 *
 * @param context what all stages know
 * @param session the transaction
 * @param numbers the numbers set aside for this write
 * @param ids makes ids for records that follow from it
 */
record WriteScope(WriteContext context, SqlSession session, NumberReservation numbers, RecordIds ids) {

    /** The same transaction as it concerns another module. */
    WriteScope in(Module other) {
        return new WriteScope(context.in(other), session, numbers, ids);
    }

    Uni<SqlRows> execute(SqlCall call) {
        return session.execute(call);
    }

    /** Sends all statements without waiting in between; their answers in the same order. */
    Uni<List<SqlRows>> executeAll(List<SqlCall> calls) {
        if (calls.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.join().all(calls.stream().map(session::execute).toList()).andFailFast();
    }
}
