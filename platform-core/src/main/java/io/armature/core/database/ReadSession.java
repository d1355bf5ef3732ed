package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * One open connection for reads and the organisation it is set to. The setting is sent ahead of a query without
 * waiting; no answer is given before the setting it ran under is confirmed. Confined to the event loop of its
 * connection.
 */
final class ReadSession {
    static final String SETTING = "select set_config('armature.org', $1, false)";

    private final PgConnection connection;
    private final String settingSql;
    private @Nullable OrgId current;
    private Future<Void> setting = Future.failedFuture("No organisation is set");
    private boolean usable = true;

    ReadSession(PgConnection connection, String settingSql) {
        this.connection = connection;
        this.settingSql = settingSql;
        connection.closeHandler(closed -> usable = false);
        connection.exceptionHandler(this::forget);
    }

    boolean usable() {
        return usable;
    }

    boolean isSetTo(OrgId org) {
        return org.equals(current);
    }

    Future<RowSet<Row>> read(OrgId org, SqlCall call) {
        if (!isSetTo(org)) {
            setting = set(org);
            current = org;
        }
        Future<Void> confirmed = setting;
        Future<RowSet<Row>> answer = connection.preparedQuery(call.text()).execute(Tuple.from(call.values()));
        return confirmed.compose(done -> answer).onFailure(this::forget);
    }

    private Future<Void> set(OrgId org) {
        return connection
                .preparedQuery(settingSql)
                .execute(Tuple.of(org.value()))
                .compose(rows -> confirm(org, rows))
                .onFailure(failure -> discard());
    }

    private static Future<Void> confirm(OrgId org, RowSet<Row> rows) {
        boolean same = org.value().equals(rows.iterator().next().getString(0));
        return same ? Future.succeededFuture() : Future.failedFuture("The organisation was not set");
    }

    private void forget(Throwable failure) {
        current = null;
    }

    private void discard() {
        usable = false;
        current = null;
        connection.close();
    }

    Future<Void> close() {
        usable = false;
        return connection.close();
    }
}
