package io.armature.core.file;

import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.file.store.ContentKey;
import io.armature.core.file.store.ContentStore;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/**
 * Takes files away for good, in two steps: in the transaction in which records let go of them they become files that nobody
 * refers to; then their bytes and rows go. Should the node die in between, the sweep of such files does the rest.
 */
@Singleton
public class FileErasure {
    private static final String RELEASE = "update file set state = 'PENDING', created_at = to_timestamp(0),"
            + " name = 'erased', sha256 = '' where org_id = $1 and id = any($2::uuid[])";
    private static final String REMOVE =
            "delete from file where org_id = $1 and id = any($2::uuid[]) and state = 'PENDING'";

    private final Database database;
    private final ContentStore store;

    FileErasure(Database database, ContentStore store) {
        this.database = database;
        this.store = store;
    }

    /** The first step, in the transaction of the records. */
    public Uni<Void> release(SqlSession session, OrgId org, Collection<UUID> files) {
        return files.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.execute(SqlCall.of(RELEASE, org.value(), files.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** The second step, after it is committed. */
    public Uni<Void> remove(OrgId org, Collection<UUID> files) {
        if (files.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(file -> store.delete(new ContentKey(org, file)))
                .collect()
                .last()
                .chain(() -> database.inOrg(org)
                        .transaction(session ->
                                session.execute(SqlCall.of(REMOVE, org.value(), files.toArray(UUID[]::new)))))
                .replaceWithVoid();
    }
}
