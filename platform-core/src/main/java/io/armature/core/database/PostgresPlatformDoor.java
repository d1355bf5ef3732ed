package io.armature.core.database;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.function.Function;

/** The platform's door over its own pool. */
record PostgresPlatformDoor(Pool pool, StatementListener listener) implements PlatformDoor {

    @Override
    public Uni<SqlRows> execute(SqlCall call) {
        return Answers.rows(() -> {
            listener.sending(null, call.text());
            return pool.preparedQuery(call.text()).execute(Tuple.from(call.values()));
        });
    }

    @Override
    public <T> Uni<T> transaction(Function<SqlSession, Uni<T>> work) {
        return Answers.borrow(pool).chain(connection -> PooledTransaction.begin(connection, listener)
                .run(work));
    }
}
