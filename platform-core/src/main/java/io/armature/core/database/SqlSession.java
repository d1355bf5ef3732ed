package io.armature.core.database;

import io.smallrye.mutiny.Uni;

/** A connection inside a transaction of one organisation; statements are sent in call order. */
public interface SqlSession {
    Uni<SqlRows> execute(SqlCall call);
}
