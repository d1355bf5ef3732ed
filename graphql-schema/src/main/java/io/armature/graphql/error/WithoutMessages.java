package io.armature.graphql.error;

import io.armature.core.database.SqlFailure;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A failure for the log: what it is and where it happened, without what it says, which may quote what records hold. */
final class WithoutMessages extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 10;

    WithoutMessages(Throwable failure) {
        this(failure, 0);
    }

    private WithoutMessages(Throwable failure, int depth) {
        super(told(failure), cause(failure.getCause(), depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Throwable cause(@Nullable Throwable cause, int depth) {
        return cause == null || depth == MOST_CAUSES ? null : new WithoutMessages(cause, depth + 1);
    }

    private static String told(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SqlFailure sql
                ? name + ", SQLSTATE " + sql.sqlState() + ", constraint " + sql.constraint()
                : name;
    }
}
