package io.armature.core.database;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;

/**
 * Cancels what runs on a connection that nobody shares. PostgreSQL is asked over a connection of its own and says nothing of
 * when it has done so; the connection is therefore used for nothing else before a statement that means nothing has passed.
 */
final class CancelledStatement {
    private CancelledStatement() {}

    /** Completes, and never fails, when the connection can serve others again. */
    static Future<Void> on(SqlConnection connection) {
        return PgConnection.cast(connection)
                .cancelRequest()
                .transform(asked -> connection.query("select 1").execute())
                .transform(passed -> Future.succeededFuture());
    }
}
