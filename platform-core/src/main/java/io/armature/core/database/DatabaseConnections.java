package io.armature.core.database;

import io.armature.core.database.ConnectionOptions.Plans;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Every connection of this node to the database, opened as they are needed; one per application. */
public final class DatabaseConnections implements Database {
    private static final int SECONDS_TO_WAIT = 10;

    private final DatabaseSettings settings;
    private final StatementListener listener;
    private final ReadLanes byKey;
    private final ReadLanes lists;
    private final Pool slow;
    private final Pool transactions;
    private final Pool platform;
    private final Announcements announcements;

    private DatabaseConnections(Vertx vertx, DatabaseSettings settings, StatementListener listener) {
        this.settings = settings;
        this.listener = listener;
        DatabaseAddress app = settings.app();
        PgConnectOptions generic = ConnectionOptions.of(settings, app, Plans.FORCE_GENERIC_PLAN);
        PgConnectOptions custom = ConnectionOptions.of(settings, app, Plans.FORCE_CUSTOM_PLAN);
        PgConnectOptions auto = ConnectionOptions.of(settings, app, Plans.AUTO);
        this.byKey = new ReadLanes(vertx, generic, settings.readConnectionsPerLoop());
        this.lists = new ReadLanes(vertx, custom, settings.readConnectionsPerLoop());
        this.slow = pool(vertx, "slow", new PgConnectOptions(custom), settings.slowConnections());
        this.transactions = pool(vertx, "transactions", auto, settings.transactionConnections());
        PgConnectOptions own = ConnectionOptions.of(settings, settings.platform(), Plans.AUTO);
        this.platform = pool(vertx, "platform", own, settings.platformConnections());
        this.announcements = new PostgresAnnouncements(vertx, own);
    }

    /**
     * Prepares the doors; connects on first use.
     *
     * @param vertx whose event loops the connections live on
     * @param settings where and how to connect
     * @param listener told of every statement
     */
    public static DatabaseConnections open(Vertx vertx, DatabaseSettings settings, StatementListener listener) {
        return new DatabaseConnections(vertx, settings, listener);
    }

    @Override
    public OrgDoor inOrg(OrgId org) {
        return new PostgresOrgDoor(org, this);
    }

    /** The platform's own door. */
    public PlatformDoor platform() {
        return new PostgresPlatformDoor(platform, listener);
    }

    /** What other nodes announce, heard under the platform's role. */
    public Announcements announcements() {
        return announcements;
    }

    /** Closes every connection; what is under way fails as UNAVAILABLE. */
    public Uni<Void> close() {
        return Answers.uni(() -> Future.join(
                        List.of(byKey.close(), lists.close(), slow.close(), transactions.close(), platform.close()))
                .mapEmpty());
    }

    Pool platformPool() {
        return platform;
    }

    DatabaseSettings settings() {
        return settings;
    }

    StatementListener listener() {
        return listener;
    }

    ReadLanes byKey() {
        return byKey;
    }

    ReadLanes lists() {
        return lists;
    }

    Pool slow() {
        return slow;
    }

    Pool transactions() {
        return transactions;
    }

    /** The name tells the pools' metrics apart. */
    private static Pool pool(Vertx vertx, String name, PgConnectOptions options, int size) {
        options.setMetricsName("database-" + name);
        PoolOptions bounds = new PoolOptions()
                .setName("database-" + name)
                .setMaxSize(size)
                .setConnectionTimeout(SECONDS_TO_WAIT)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool().connectingTo(options).with(bounds).using(vertx).build();
    }
}
