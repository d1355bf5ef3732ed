package io.armature.graphql.http;

import io.armature.core.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Collects the body of a paused request, up to a limit. */
final class RequestBody {
    private final HttpServerRequest request;
    private final int limit;
    private final Buffer collected = Buffer.buffer();

    private RequestBody(HttpServerRequest request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    /** The body; fails with {@link RequestRefused} 413 as soon as it is known to be larger than the limit in bytes. */
    static Uni<byte[]> read(HttpServerRequest request, int limit) {
        if (declaredLength(request) > limit) {
            return Uni.createFrom().failure(() -> tooLarge(limit));
        }
        return Uni.createFrom().emitter(emitter -> new RequestBody(request, limit).collect(emitter));
    }

    private void collect(UniEmitter<? super byte[]> emitter) {
        request.handler(chunk -> add(chunk, emitter));
        request.exceptionHandler(emitter::fail);
        request.endHandler(end -> emitter.complete(collected.getBytes()));
        request.resume();
    }

    private void add(Buffer chunk, UniEmitter<? super byte[]> emitter) {
        if (collected.length() + chunk.length() <= limit) {
            collected.appendBuffer(chunk);
            return;
        }
        request.handler(rest -> {});
        request.endHandler(end -> {});
        emitter.fail(tooLarge(limit));
    }

    private static RequestRefused tooLarge(int limit) {
        return RequestRefused.of(413, ProblemCode.LIMIT_EXCEEDED, "A body has at most " + limit + " bytes");
    }

    private static long declaredLength(HttpServerRequest request) {
        @Nullable String header = request.getHeader("Content-Length");
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
