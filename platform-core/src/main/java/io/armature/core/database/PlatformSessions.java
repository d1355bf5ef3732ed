package io.armature.core.database;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The platform's tables of fixed shape as entities of Hibernate Reactive, over the connections and under the role of
 * {@link PlatformDoor}. In goes work on a session, out comes its result, on the context that asked; failures as in
 * {@link OrgDoor}. May be asked from any thread.
 *
 * <p>Hibernate keeps the open session in the Vert.x context, where everything a request does at the same time would
 * find it; so each piece of work runs on a context of its own.
 */
@Singleton
public class PlatformSessions {
    private final Mutiny.SessionFactory factory;
    private final Vertx vertx;

    PlatformSessions(Mutiny.SessionFactory factory, Vertx vertx) {
        this.factory = factory;
        this.vertx = vertx;
    }

    /** Reads, each statement seeing what is committed; changes made to what was read are not written. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
        return apart(() -> factory.withSession(session -> work.apply(session.setDefaultReadOnly(true))));
    }

    /** Work in one transaction: commits, with the changes made to what was read, or rolls back when it fails. */
    public <T> Uni<T> transaction(Function<Mutiny.Session, Uni<T>> work) {
        return apart(() -> factory.withTransaction(work));
    }

    private <T> Uni<T> apart(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Executor asker = asker();
            ownContext().runOnContext(start -> Uni.createFrom()
                    .deferred(work::get)
                    .onFailure()
                    .transform(SessionFailures::translate)
                    .subscribe()
                    .with(
                            result -> asker.execute(() -> emitter.complete(result)),
                            failure -> asker.execute(() -> emitter.fail(failure))));
        });
    }

    private Context ownContext() {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }

    private static Executor asker() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(turn -> task.run());
    }
}
