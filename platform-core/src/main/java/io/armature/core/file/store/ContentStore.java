package io.armature.core.file.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;

/** Keeps bytes. A store that cannot be reached fails with a Problem UNAVAILABLE. */
public interface ContentStore {

    /** Keeps what a local file holds, whole or not at all; the file stays as it is. Keys are never used twice. */
    Uni<Void> put(ContentKey key, Path file);

    /** The bytes, read as fast as they are asked for. */
    Uni<Multi<Buffer>> get(ContentKey key);

    /** Forgets the bytes; those that are not there are forgotten already. */
    Uni<Void> delete(ContentKey key);
}
