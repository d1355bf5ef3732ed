package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.atomic.AtomicBoolean;

/** One read on a connection of the pool for slow ones. When nobody wants its answer any more, PostgreSQL stops it. */
final class SlowRead {
    private final SqlConnection connection;
    private final AtomicBoolean left = new AtomicBoolean();

    private SlowRead(SqlConnection connection) {
        this.connection = connection;
    }

    /** Runs it; the connection is given back whatever happens. */
    static Uni<SqlRows> of(SqlConnection connection, OrgId org, SqlCall call) {
        return Uni.createFrom().emitter(emitter -> new SlowRead(connection).run(org, call, emitter));
    }

    private void run(OrgId org, SqlCall call, UniEmitter<? super SqlRows> emitter) {
        emitter.onTermination(this::cancel);
        answer(org, call)
                .onSuccess(rows -> leave(() -> emitter.complete(AnswerRows.of(rows))))
                .onFailure(failure -> leave(() -> emitter.fail(DriverFailures.translate(failure))));
    }

    /** The connection is set for every read: whoever had it before may be another organisation. */
    private Future<RowSet<Row>> answer(OrgId org, SqlCall call) {
        Future<RowSet<Row>> set = connection.preparedQuery(ReadSession.SETTING).execute(Tuple.of(org.value()));
        Future<RowSet<Row>> answer = connection.preparedQuery(call.text()).execute(Tuple.from(call.values()));
        return set.compose(done -> answer);
    }

    /** What comes after a cancellation is for nobody. */
    private void leave(Runnable answer) {
        if (left.compareAndSet(false, true)) {
            connection.close();
            answer.run();
        }
    }

    /** Called at every end; only one that comes before the answer has something to cancel. */
    private void cancel() {
        if (left.compareAndSet(false, true)) {
            CancelledStatement.on(connection).onComplete(done -> connection.close());
        }
    }
}
