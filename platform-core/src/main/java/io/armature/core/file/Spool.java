package io.armature.core.file;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.ReadStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a stream to a local file, counting and digesting its bytes as they pass; one spool serves one stream. */
final class Spool {

    /** How many bytes there were, and their SHA-256 in hexadecimal. */
    record Spooled(long sizeBytes, String sha256) {}

    private final ReadStream<Buffer> content;
    private final AsyncFile file;
    private final long limit;
    private final MessageDigest digest = sha256();
    private long size;
    private boolean refused;

    private Spool(ReadStream<Buffer> content, AsyncFile file, long limit) {
        this.content = content;
        this.file = file;
        this.limit = limit;
    }

    /**
     * Takes all of a paused stream and closes the file.
     *
     * @param limit most bytes there may be; the Uni fails with LIMIT_EXCEEDED at the first one more, and what follows is
     *     let through to nowhere
     */
    static Uni<Spooled> all(ReadStream<Buffer> content, AsyncFile file, long limit) {
        return Uni.createFrom()
                .<Spooled>emitter(emitter -> new Spool(content, file, limit).start(emitter))
                .onItemOrFailure()
                .call(() -> Uni.createFrom().completionStage(() -> file.close().toCompletionStage()));
    }

    private void start(UniEmitter<? super Spooled> emitter) {
        file.exceptionHandler(emitter::fail);
        content.exceptionHandler(emitter::fail);
        content.handler(chunk -> add(chunk, emitter));
        content.endHandler(end -> {
            if (!refused) {
                file.flush().onSuccess(done -> emitter.complete(spooled())).onFailure(emitter::fail);
            }
        });
        content.resume();
    }

    private void add(Buffer chunk, UniEmitter<? super Spooled> emitter) {
        if (refused) {
            return;
        }
        size += chunk.length();
        if (size > limit) {
            refused = true;
            emitter.fail(ProblemException.of(ProblemCode.LIMIT_EXCEEDED, "A file has at most " + limit + " bytes"));
            return;
        }
        digest.update(chunk.getBytes());
        file.write(chunk).onFailure(emitter::fail);
        if (file.writeQueueFull()) {
            content.pause();
            file.drainHandler(drained -> content.resume());
        }
    }

    private Spooled spooled() {
        return new Spooled(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
