package io.armature.core.file.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Objects in a bucket of an S3-compatible store. */
final class S3Store implements ContentStore {
    private final Vertx vertx;
    private final S3AsyncClient client;
    private final String bucket;

    S3Store(Vertx vertx, S3AsyncClient client, String bucket) {
        this.vertx = vertx;
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public Uni<Void> put(ContentKey key, Path file) {
        return answered(() -> client.putObject(
                        request -> request.bucket(bucket).key(key.path()), AsyncRequestBody.fromFile(file)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Multi<Buffer>> get(ContentKey key) {
        Executor here = executor();
        return answered(() -> client.getObject(
                        request -> request.bucket(bucket).key(key.path()), AsyncResponseTransformer.toPublisher()))
                .map(answer -> Multi.createFrom()
                        .publisher(FlowAdapters.toFlowPublisher(answer))
                        .map(bytes -> {
                            byte[] copy = new byte[bytes.remaining()];
                            bytes.get(copy);
                            return Buffer.buffer(copy);
                        })
                        .emitOn(here));
    }

    /** S3 answers the same whether the object was there or not. */
    @Override
    public Uni<Void> delete(ContentKey key) {
        return answered(() ->
                        client.deleteObject(request -> request.bucket(bucket).key(key.path())))
                .replaceWithVoid();
    }

    /** The client answers on threads of its own; who asked goes on where it was. */
    private <T> Uni<T> answered(Supplier<CompletionStage<T>> call) {
        return Uni.createFrom()
                .completionStage(call)
                .onFailure()
                .transform(Unreachable::because)
                .emitOn(executor());
    }

    private Executor executor() {
        Context context = vertx.getOrCreateContext();
        return work -> context.runOnContext(on -> work.run());
    }
}
