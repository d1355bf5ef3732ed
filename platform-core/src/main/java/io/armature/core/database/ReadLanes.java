package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reading connections of one kind of plan: a few per event loop, owned by this package alone, so that a request is
 * answered on the thread it came in on.
 */
final class ReadLanes {
    private final VertxInternal vertx;
    private final PgConnectOptions options;
    private final int perLoop;
    private final ContextInternal elsewhere;
    private final Map<EventLoop, ReadLane> lanes = new ConcurrentHashMap<>();

    ReadLanes(Vertx vertx, PgConnectOptions options, int perLoop) {
        this.vertx = (VertxInternal) vertx;
        this.options = options;
        this.perLoop = perLoop;
        this.elsewhere = this.vertx.createEventLoopContext();
    }

    Future<RowSet<Row>> read(OrgId org, SqlCall call) {
        ContextInternal context = vertx.getContext();
        EventLoop loop =
                context != null && context.isEventLoopContext() ? context.nettyEventLoop() : elsewhere.nettyEventLoop();
        return lanes.computeIfAbsent(loop, this::lane).read(org, call);
    }

    Future<Void> close() {
        return Future.join(lanes.values().stream().map(ReadLane::close).toList())
                .mapEmpty();
    }

    private ReadLane lane(EventLoop loop) {
        ContextInternal context =
                vertx.createEventLoopContext(loop, vertx.getWorkerPool(), ReadLanes.class.getClassLoader());
        return new ReadLane(context, options, perLoop, ReadSession.SETTING);
    }
}
