package io.armature.core.database;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A statement the database refused. */
public final class SqlFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final @Nullable String constraint;

    public SqlFailure(String message, String sqlState, @Nullable String constraint, Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
        this.constraint = constraint;
    }

    /** The five-character SQLSTATE, see the PostgreSQL manual, appendix A. */
    public String sqlState() {
        return sqlState;
    }

    /** The name of the constraint that was violated, if one was. */
    public @Nullable String constraint() {
        return constraint;
    }
}
