package io.armature.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.database.ConnectionOptions.Plans;
import io.armature.core.org.OrgId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadSessionTest {
    private static final SqlCall ANY = SqlCall.of("select current_setting('armature.org', true)");

    private final TestDatabase database = TestDatabase.shared();
    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();

    @AfterEach
    void close() {
        join(vertx.close());
    }

    @Nested
    @DisplayName("When the setting is refused")
    class SettingRefused {
        @Test
        @DisplayName("no answer is delivered, not to the read that sent it nor to those behind it")
        void nothingDelivered() {
            ReadConnection connection = connection("select 1 / length(left($1::text, 0))");
            OrgId org = database.newOrganisation();
            Future<RowSet<Row>> first = onLoop(connection, org);
            Future<RowSet<Row>> second = onLoop(connection, org);
            assertThatThrownBy(() -> join(first)).hasMessageContaining("division by zero");
            assertThatThrownBy(() -> join(second)).isInstanceOf(CompletionException.class);
        }

        @Test
        @DisplayName("and a setting that took another value counts as refused")
        void otherValue() {
            ReadConnection connection = connection("select left(set_config('armature.org', $1, false), 0)");
            Future<RowSet<Row>> read = onLoop(connection, database.newOrganisation());
            assertThatThrownBy(() -> join(read)).hasMessageContaining("not set");
        }
    }

    @Nested
    @DisplayName("After a read was refused")
    class ReadRefused {
        @Test
        @DisplayName("the organisation is set anew before the next")
        void setAnew() {
            ReadConnection connection = connection(ReadSession.SETTING);
            OrgId org = database.newOrganisation();
            Future<RowSet<Row>> refused = call(connection, org, SqlCall.of("select 1 / $1::int4", 0));
            assertThatThrownBy(() -> join(refused)).hasMessageContaining("division by zero");
            assertThat(connection.load(org)).isEqualTo(1);
            assertThat(text(onLoop(connection, org))).isEqualTo(org.value());
            assertThat(connection.load(org)).isZero();
        }
    }

    private ReadConnection connection(String settingSql) {
        DatabaseSettings settings = DatabaseSettings.of(database.app(), database.platform());
        PgConnectOptions options = ConnectionOptions.of(settings, database.app(), Plans.AUTO);
        return new ReadConnection(() -> PgConnection.connect(vertx, options), settingSql);
    }

    private Future<RowSet<Row>> onLoop(ReadConnection connection, OrgId org) {
        return call(connection, org, ANY);
    }

    private Future<RowSet<Row>> call(ReadConnection connection, OrgId org, SqlCall call) {
        return Future.future(
                promise -> loop.runOnContext(go -> connection.read(org, call).onComplete(promise)));
    }

    private static String text(Future<RowSet<Row>> answer) {
        return join(answer).iterator().next().getString(0);
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
