package io.armature.core.file;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.file.store.ContentKey;
import io.armature.core.file.store.ContentStore;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Takes files in and hands them out. */
@Singleton
public final class FileShelf {
    private final Vertx vertx;
    private final Database database;
    private final ContentStore store;
    private final long limit;

    FileShelf(Vertx vertx, Database database, ContentStore store, FileConfiguration configuration) {
        this.vertx = vertx;
        this.database = database;
        this.store = store;
        this.limit = configuration.limit();
    }

    /**
     * Takes in a file for the caller's organisation, to be attached to a record within a day.
     *
     * @param content a paused stream; all of it is taken
     * @return the file; fails with LIMIT_EXCEEDED when it has more bytes than allowed
     */
    public Uni<StoredFile> receive(Caller caller, FileReceipt receipt, ReadStream<Buffer> content) {
        return spoolFile().chain(spool -> Uni.createFrom()
                .completionStage(() -> vertx.fileSystem()
                        .open(spool.toString(), new OpenOptions().setWrite(true))
                        .toCompletionStage())
                .chain(file -> Spool.all(content, file, limit))
                .chain(spooled -> inspected(spool, receipt, spooled))
                .chain(file -> keep(caller, file, spool))
                .onItemOrFailure()
                .call(() -> blocking(() -> Files.deleteIfExists(spool))));
    }

    /** The file of that id, if the organisation has it. */
    public Uni<Optional<StoredFile>> find(OrgId org, UUID id) {
        return database.inOrg(org)
                .read(FileSql.find(org, id), OrgDoor.ReadKind.BY_KEY)
                .map(answer -> FileSql.read(answer).stream().findFirst());
    }

    /** The bytes of a file that was found. */
    public Uni<Multi<Buffer>> content(OrgId org, StoredFile file) {
        return store.get(new ContentKey(org, file.id()));
    }

    private Uni<StoredFile> inspected(Path spool, FileReceipt receipt, Spool.Spooled spooled) {
        return blocking(() -> Inspection.of(spool, receipt.contentType()))
                .map(inspection -> new StoredFile(
                        UUID.randomUUID(),
                        receipt.name(),
                        inspection.contentType(),
                        spooled.sizeBytes(),
                        spooled.sha256(),
                        inspection.picture()));
    }

    /** The bytes first: a row without bytes would be a promise, bytes without a row are merely in the way. */
    private Uni<StoredFile> keep(Caller caller, StoredFile file, Path spool) {
        OrgId org = caller.organisation().id();
        OffsetDateTime now =
                OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        return store.put(new ContentKey(org, file.id()), spool)
                .chain(() -> database.inOrg(org)
                        .transaction(session -> session.execute(
                                FileSql.insert(org, file, now, caller.user().orElse(null)))))
                .replaceWith(file);
    }

    private Uni<Path> spoolFile() {
        return blocking(() -> Files.createTempFile("armature-", ".upload"));
    }

    private <T> Uni<T> blocking(IoWork<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work::run, false).toCompletionStage());
    }

    private interface IoWork<T> {
        T run() throws IOException;
    }
}
