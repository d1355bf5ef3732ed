package io.armature.graphql.http;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
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
        handle(http, format, Optional.empty(), handler);
    }

    /**
     * The same for work that is given up, down to the database, when it takes longer than that or when the client has gone.
     */
    static void handle(
            RoutingContext http,
            ResponseFormat format,
            Optional<Duration> longest,
            Function<String, Uni<? extends Answer>> handler) {
        HttpServerRequest request = http.request();
        request.pause();
        String requestId = RequestIds.of(request.getHeader(RequestIds.HEADER));
        Cancellable work = Uni.createFrom()
                .deferred(() -> handler.apply(requestId).<Answer>map(answer -> answer))
                .onFailure()
                .recoverWithItem(failure -> HttpAnswer.of(failure, format, requestId))
                .subscribe()
                .with(answer -> send(answer, http, requestId));
        longest.ifPresent(
                time -> Patience.of(http, work, time, () -> send(tooSlow(format, requestId), http, requestId)));
    }

    private static Answer tooSlow(ResponseFormat format, String requestId) {
        ProblemException slow = ProblemException.of(
                ProblemCode.LIMIT_EXCEEDED,
                "The request took too long and was given up. Ask for less at once; look whether writes happened.");
        return HttpAnswer.of(slow, format, requestId);
    }

    private static void send(Answer answer, RoutingContext http, String requestId) {
        answer.send(http.response(), requestId);
        if (!http.request().isEnded()) {
            http.request().resume();
        }
    }
}
