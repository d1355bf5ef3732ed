package io.armature.core.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** From the driver's futures to this package's answers. */
final class Answers {
    private Answers() {}

    /** Sends on every subscription; completes on the context that subscribed. */
    static Uni<SqlRows> rows(Supplier<Future<RowSet<Row>>> send) {
        return uni(() -> send.get().map(AnswerRows::of));
    }

    /** Takes a connection of a pool; one that arrives after its taker has gone is given back. */
    static Uni<SqlConnection> borrow(Pool pool) {
        return Uni.createFrom().emitter(emitter -> {
            AtomicBoolean gone = new AtomicBoolean();
            emitter.onTermination(() -> gone.set(true));
            pool.getConnection()
                    .onSuccess(connection -> {
                        if (gone.get()) {
                            connection.close();
                        }
                        emitter.complete(connection);
                    })
                    .onFailure(failure -> emitter.fail(DriverFailures.translate(failure)));
        });
    }

    static <T> Uni<T> uni(Supplier<Future<T>> send) {
        return Uni.createFrom().<T>emitter(emitter -> {
            AtomicBoolean gone = new AtomicBoolean();
            emitter.onTermination(() -> gone.set(true));
            send.get().onSuccess(emitter::complete).onFailure(failure -> {
                // the failure of what was cancelled is for nobody
                if (!gone.get()) {
                    emitter.fail(DriverFailures.translate(failure));
                }
            });
        });
    }
}
