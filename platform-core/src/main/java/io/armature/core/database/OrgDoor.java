package io.armature.core.database;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * The database as one organisation sees it, under role armature_app and row-level security. Failures of SQL come as
 * {@link SqlFailure}; a database that cannot be reached as a Problem UNAVAILABLE.
 */
public interface OrgDoor {

    /** One read statement on a connection of the reading kind (design decision 6). */
    Uni<SqlRows> read(SqlCall call, ReadKind kind);

    /**
     * Work in one transaction. Commits when the returned Uni completes, rolls back when it fails or is cancelled.
     */
    <T> Uni<T> transaction(Function<SqlSession, Uni<T>> work);

    /** How a read is to be planned and where it may run. */
    enum ReadKind {
        /** By key: a generic plan serves every organisation. */
        BY_KEY,
        /** A list or filter: planned for the organisation's own size. */
        LIST,
        /** May be slow (aggregates, unindexed filters): runs where nothing queues behind it. */
        SLOW
    }
}
