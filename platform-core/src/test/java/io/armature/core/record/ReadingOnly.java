package io.armature.core.record;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A database whose transactions are out of reach.
 *
 * @param reads how many statements were read
 */
record ReadingOnly(Database database, AtomicInteger reads) implements Database {
    ReadingOnly(Database database) {
        this(database, new AtomicInteger());
    }

    @Override
    public OrgDoor inOrg(OrgId org) {
        OrgDoor door = database.inOrg(org);
        return new OrgDoor() {
            @Override
            public Uni<SqlRows> read(SqlCall call, ReadKind kind) {
                reads.incrementAndGet();
                return door.read(call, kind);
            }

            @Override
            public <T> Uni<T> transaction(Function<SqlSession, Uni<T>> work) {
                throw new AssertionError("A transaction");
            }
        };
    }
}
