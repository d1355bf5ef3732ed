package io.armature.core.database;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * The door of the platform itself: jobs and catalog revisions under role armature_platform, which reaches no record
 * table. Failures as in {@link OrgDoor}. Organisations and tokens are entities, see {@link PlatformSessions}.
 */
public interface PlatformDoor {

    /** One statement, committed by itself. */
    Uni<SqlRows> execute(SqlCall call);

    /** Work in one transaction; commits and rolls back as {@link OrgDoor#transaction} does. */
    <T> Uni<T> transaction(Function<SqlSession, Uni<T>> work);
}
