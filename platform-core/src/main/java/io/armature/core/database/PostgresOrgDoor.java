package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** The door of one organisation over the connections of this node. */
record PostgresOrgDoor(OrgId org, DatabaseConnections connections) implements OrgDoor {

    @Override
    public Uni<SqlRows> read(SqlCall call, ReadKind kind) {
        if (connections.settings().transactionalReads()) {
            return transaction(session -> session.execute(call));
        }
        return switch (kind) {
            case BY_KEY -> quickly(connections.byKey(), call);
            case LIST -> quickly(connections.lists(), call);
            case SLOW -> slowly(call);
        };
    }

    @Override
    public <T> Uni<T> transaction(Function<SqlSession, Uni<T>> work) {
        return Answers.borrow(connections.transactions())
                .chain(connection -> PooledTransaction.begin(connection, connections.listener(), org)
                        .run(work));
    }

    private Uni<SqlRows> quickly(ReadLanes lanes, SqlCall call) {
        return Answers.rows(() -> {
            connections.listener().sending(org, call.text());
            return lanes.read(org, call);
        });
    }

    private Uni<SqlRows> slowly(SqlCall call) {
        return Answers.borrow(connections.slow())
                .invoke(connection -> connections.listener().sending(org, call.text()))
                .chain(connection -> SlowRead.of(connection, org, call));
    }
}
