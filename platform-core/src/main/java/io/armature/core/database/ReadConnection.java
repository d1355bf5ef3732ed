package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A place for one connection: opens it on first use and again after it broke. Confined to one event loop. */
final class ReadConnection {
    private final Supplier<Future<PgConnection>> connector;
    private final String settingSql;
    private @Nullable Future<ReadSession> session;
    private int inFlight;

    ReadConnection(Supplier<Future<PgConnection>> connector, String settingSql) {
        this.connector = connector;
        this.settingSql = settingSql;
    }

    /** How much a read of an organisation would have to wait for: reads under way, and one more for a new setting. */
    int load(OrgId org) {
        return inFlight + (isSetTo(org) ? 0 : 1);
    }

    Future<RowSet<Row>> read(OrgId org, SqlCall call) {
        inFlight++;
        return session().compose(open -> open.read(org, call)).onComplete(done -> inFlight--);
    }

    Future<Void> close() {
        Future<ReadSession> open = session;
        return open == null ? Future.succeededFuture() : open.compose(ReadSession::close);
    }

    private boolean isSetTo(OrgId org) {
        return session != null
                && session.succeeded()
                && session.result().usable()
                && session.result().isSetTo(org);
    }

    private Future<ReadSession> session() {
        Future<ReadSession> open = session;
        if (open != null && !broken(open)) {
            return open;
        }
        Future<ReadSession> opening = connector.get().map(connection -> new ReadSession(connection, settingSql));
        session = opening;
        return opening;
    }

    private static boolean broken(Future<ReadSession> session) {
        return session.failed() || session.succeeded() && !session.result().usable();
    }
}
