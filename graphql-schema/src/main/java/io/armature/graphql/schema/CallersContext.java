package io.armature.graphql.schema;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;

/** Brings back what is made off the event loop. */
public final class CallersContext {

    private CallersContext() {}

    /** What is being made: at once if it is there, else on the context of whoever asks. */
    public static <T> Uni<T> answer(CompletableFuture<T> made) {
        if (made.isDone()) {
            return Uni.createFrom().completionStage(made);
        }
        Context context = Vertx.currentContext();
        Uni<T> answer = Uni.createFrom().completionStage(made);
        return context == null ? answer : answer.emitOn(MutinyHelper.executor(context));
    }
}
