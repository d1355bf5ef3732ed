package io.armature.core.file.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Files in a folder of this machine, or of one that all nodes share. */
final class DirectoryStore implements ContentStore {
    private static final String UNFINISHED = ".part";

    private final Vertx vertx;
    private final Path folder;

    DirectoryStore(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    /** Copied beside its place, then renamed: nobody ever sees half a file. */
    @Override
    public Uni<Void> put(ContentKey key, Path file) {
        return blocking(() -> {
            Path place = place(key);
            Path unfinished = place.resolveSibling(place.getFileName() + UNFINISHED);
            Files.createDirectories(place.getParent());
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            return null;
        });
    }

    @Override
    public Uni<Multi<Buffer>> get(ContentKey key) {
        return Uni.createFrom()
                .completionStage(() -> vertx.fileSystem()
                        .open(
                                place(key).toString(),
                                new OpenOptions().setRead(true).setWrite(false).setCreate(false))
                        .toCompletionStage())
                .map(DirectoryStore::content)
                .onFailure()
                .transform(Unreachable::because);
    }

    @Override
    public Uni<Void> delete(ContentKey key) {
        return blocking(() -> {
            Files.deleteIfExists(place(key));
            return null;
        });
    }

    private static Multi<Buffer> content(AsyncFile file) {
        return MultiHelper.toMulti(file).onTermination().invoke(file::close);
    }

    private Path place(ContentKey key) {
        return folder.resolve(key.path());
    }

    private Uni<Void> blocking(IoWork work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work::run, false).toCompletionStage())
                .onFailure(IOException.class)
                .transform(Unreachable::because);
    }

    private interface IoWork {
        @Nullable
        Void run() throws IOException;
    }
}
