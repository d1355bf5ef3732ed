package io.armature.core.catalog;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A door whose reads are answered by the database at once, and delivered when the test says so. */
record SlowLoads(Database database, CompletableFuture<Void> read, CompletableFuture<Void> delivered)
        implements Database {
    SlowLoads(Database database) {
        this(database, new CompletableFuture<>(), new CompletableFuture<>());
    }

    /** Returns once the database has answered a read. */
    void awaitRead() {
        read.join();
    }

    void deliver() {
        delivered.complete(null);
    }

    @Override
    public OrgDoor inOrg(OrgId org) {
        OrgDoor door = database.inOrg(org);
        return new OrgDoor() {
            @Override
            public Uni<SqlRows> read(SqlCall call, ReadKind kind) {
                return door.read(call, kind).invoke(() -> read.complete(null)).call(() -> Uni.createFrom()
                        .completionStage(delivered));
            }

            @Override
            public <T> Uni<T> transaction(Function<SqlSession, Uni<T>> work) {
                return door.transaction(work);
            }
        };
    }
}
