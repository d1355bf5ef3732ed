package io.armature.core.database;

import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on a connection of its own. BEGIN and the opening statements leave together with the first statement
 * of the work, and no answer is given before they are confirmed.
 */
final class PooledTransaction implements SqlSession {
    private final SqlConnection connection;
    private final StatementListener listener;
    private final @Nullable OrgId org;
    private final Future<RowSet<Row>> opened;
    private boolean refused;
    private volatile boolean abandoned;

    private PooledTransaction(
            SqlConnection connection, StatementListener listener, @Nullable OrgId org, Future<RowSet<Row>> opened) {
        this.connection = connection;
        this.listener = listener;
        this.org = org;
        this.opened = opened;
    }

    /** For the platform, which has no organisation to set. */
    static PooledTransaction begin(SqlConnection connection, StatementListener listener) {
        return new PooledTransaction(
                connection, listener, null, connection.preparedQuery("begin").execute());
    }

    /** Begins, then sets the organisation for this transaction alone. */
    static PooledTransaction begin(SqlConnection connection, StatementListener listener, OrgId org) {
        Future<RowSet<Row>> begun = connection.preparedQuery("begin").execute();
        Future<RowSet<Row>> set = connection
                .preparedQuery("select set_config('armature.org', $1, true)")
                .execute(Tuple.of(org.value()));
        return new PooledTransaction(connection, listener, org, begun.compose(done -> set));
    }

    @Override
    public Uni<SqlRows> execute(SqlCall call) {
        if (abandoned) {
            // after the rollback it would be committed by itself
            return Uni.createFrom().nothing();
        }
        return Answers.rows(() -> send(call)).onFailure().invoke(failure -> refused = true);
    }

    private Future<RowSet<Row>> send(SqlCall call) {
        listener.sending(org, call.text());
        Future<RowSet<Row>> answer = connection.preparedQuery(call.text()).execute(Tuple.from(call.values()));
        return opened.compose(done -> answer);
    }

    /** Runs the work, ends the transaction, gives the connection back. */
    <T> Uni<T> run(Function<SqlSession, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(this))
                .onItemOrFailure()
                .transformToUni(this::end)
                .onTermination()
                .call((item, failure, cancelled) -> leave(cancelled));
    }

    private <T> Uni<T> end(@Nullable T item, @Nullable Throwable failure) {
        if (abandoned) {
            return Uni.createFrom().nothing();
        }
        return failure == null ? commit().map(done -> item) : rollback().chain(() -> failed(failure));
    }

    /** One step, so that a rollback after a cancellation is sent before the connection serves another. */
    private Uni<Void> leave(boolean cancelled) {
        abandoned = cancelled;
        Uni<Void> ended = cancelled
                ? Answers.uni(() -> CancelledStatement.on(connection)).chain(this::rollback)
                : Uni.createFrom().voidItem();
        return ended.chain(() -> Answers.uni(connection::close)).onFailure().recoverWithNull();
    }

    /** COMMIT of a transaction that a refused statement has aborted would roll back and report success. */
    private Uni<Void> commit() {
        Uni<Void> alive = refused ? plain("select 1") : Uni.createFrom().voidItem();
        return Answers.uni(() -> opened)
                .chain(() -> alive)
                .chain(() -> plain("commit"))
                .onFailure()
                .call(this::rollback);
    }

    private Uni<Void> rollback() {
        return plain("rollback").onFailure().recoverWithNull();
    }

    private Uni<Void> plain(String sql) {
        return Answers.uni(() ->
                        opened.compose(done -> connection.preparedQuery(sql).execute()))
                .replaceWithVoid();
    }

    private static <T> Uni<T> failed(Throwable failure) {
        return Uni.createFrom().failure(failure);
    }
}
