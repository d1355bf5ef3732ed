package io.armature.core.database;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.function.Consumer;

/** LISTEN on one connection per channel, as armature_platform. */
record PostgresAnnouncements(Vertx vertx, PgConnectOptions options) implements Announcements {
    private static final long RECONNECT_AFTER_MILLIS = 250;

    @Override
    public Listening listen(String channel, Consumer<String> heard, Runnable listening) {
        PgSubscriber subscriber = PgSubscriber.subscriber(vertx, new PgConnectOptions(options));
        subscriber.reconnectPolicy(attempts -> RECONNECT_AFTER_MILLIS);
        subscriber
                .channel(channel)
                .subscribeHandler(subscribed -> listening.run())
                .handler(heard::accept);
        subscriber.connect();
        return subscriber::close;
    }
}
