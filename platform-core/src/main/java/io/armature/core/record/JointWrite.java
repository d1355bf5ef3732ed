package io.armature.core.record;

import io.armature.core.database.SqlSession;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One of several writes that are one transaction.
 *
 * @param command what is asked
 * @param readBack called inside the transaction, after this write and before the next, with the outcome of every row
 */
public record JointWrite<T>(WriteCommand command, BiFunction<SqlSession, List<RowOutcome>, Uni<T>> readBack) {}
