package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.vertx.core.Future;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.stream.IntStream;

/** The read connections of one event loop for one kind of plan. */
final class ReadLane {
    private final ContextInternal loop;
    private final List<ReadConnection> connections;

    ReadLane(ContextInternal loop, PgConnectOptions options, int size, String settingSql) {
        this.loop = loop;
        this.connections = IntStream.range(0, size)
                .mapToObj(i -> new ReadConnection(() -> PgConnection.connect(loop.owner(), options), settingSql))
                .toList();
    }

    /** Runs a read; callable from any thread, completes on the context it was called from. */
    Future<RowSet<Row>> read(OrgId org, SqlCall call) {
        var answer = loop.owner().getOrCreateContext().<RowSet<Row>>promise();
        loop.emit(call, c -> pick(org).read(org, c).onComplete(answer));
        return answer.future();
    }

    Future<Void> close() {
        return Future.join(connections.stream().map(ReadConnection::close).toList())
                .mapEmpty();
    }

    /** The least loaded; among equals the one that is home to the organisation. */
    private ReadConnection pick(OrgId org) {
        int home = Math.floorMod(org.hashCode(), connections.size());
        ReadConnection best = connections.get(home);
        for (ReadConnection other : connections) {
            if (other.load(org) < best.load(org)) {
                best = other;
            }
        }
        return best;
    }
}
