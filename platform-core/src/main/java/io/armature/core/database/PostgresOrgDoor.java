package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.function.Function;

/** The door of one organisation over the connections of this node. */
record PostgresOrgDoor(OrgId org, DatabaseConnections connections) implements OrgDoor {

    @Override
    public Uni<SqlRows> read(SqlCall call, ReadKind kind) {
        if (connections.settings().transactionalReads()) {
            return transaction(session -> session.execute(call));
        }
        return Answers.rows(() -> {
            connections.listener().sending(call.text());
            return switch (kind) {
                case BY_KEY -> connections.byKey().read(org, call);
                case LIST -> connections.lists().read(org, call);
                case SLOW -> connections.slow().getConnection().compose(c -> slowly(c, call));
            };
        });
    }

    @Override
    public <T> Uni<T> transaction(Function<SqlSession, Uni<T>> work) {
        return Answers.borrow(connections.transactions())
                .chain(connection -> PooledTransaction.begin(connection, connections.listener(), org.value())
                        .run(work));
    }

    /** A connection of the ordinary pool is set for every read: whoever had it before may be another organisation. */
    private Future<RowSet<Row>> slowly(SqlConnection connection, SqlCall call) {
        Future<RowSet<Row>> set = connection.preparedQuery(ReadSession.SETTING).execute(Tuple.of(org.value()));
        Future<RowSet<Row>> answer = connection.preparedQuery(call.text()).execute(Tuple.from(call.values()));
        return set.compose(done -> answer).eventually(() -> connection.close());
    }
}
