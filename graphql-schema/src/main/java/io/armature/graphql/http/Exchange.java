package io.armature.graphql.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** One request and its answer: every failure becomes an answer too, with the request's id. */
final class Exchange {

    private Exchange() {}

    /**
     * Pauses the request, answers it and lets through to nowhere what is left of its body, so that the connection can serve
     * the next.
     *
     * @param format how failures are told
     * @param handler the request's id to its answer; may throw or fail with {@link RequestRefused}
     */
    static void handle(RoutingContext http, ResponseFormat format, Function<String, Uni<? extends Answer>> handler) {
        HttpServerRequest request = http.request();
        request.pause();
        String requestId = RequestIds.of(request.getHeader(RequestIds.HEADER));
        Uni.createFrom()
                .deferred(() -> handler.apply(requestId).<Answer>map(answer -> answer))
                .onFailure()
                .recoverWithItem(failure -> HttpAnswer.of(failure, format, requestId))
                .subscribe()
                .with(answer -> send(answer, http, requestId));
    }

    private static void send(Answer answer, RoutingContext http, String requestId) {
        answer.send(http.response(), requestId);
        if (!http.request().isEnded()) {
            http.request().resume();
        }
    }
}
