package io.armature.graphql.http;

import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Ends the work on a request when nobody waits for its answer any more, or when it has been waited for long enough. */
final class Patience {
    private Patience() {}

    /**
     * Watches over work that has begun.
     *
     * @param work cancelled when the client goes or the time is up; work that has ended is not touched
     * @param tooSlow what to answer when the time is up
     */
    static void of(RoutingContext http, Cancellable work, Duration longest, Runnable tooSlow) {
        HttpServerResponse response = http.response();
        if (response.ended()) {
            return;
        }
        Vertx vertx = http.vertx();
        long timer = vertx.setTimer(longest.toMillis(), time -> {
            if (!response.ended() && !response.closed()) {
                work.cancel();
                tooSlow.run();
            }
        });
        response.endHandler(end -> vertx.cancelTimer(timer));
        response.closeHandler(close -> {
            vertx.cancelTimer(timer);
            if (!response.ended()) {
                work.cancel();
            }
        });
    }
}
