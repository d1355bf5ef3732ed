package io.armature.core.database;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the driver reports, in the words of this package. */
final class DriverFailures {
    private static final Logger LOG = Logger.getLogger(DriverFailures.class);
    private static final String CANCELLED = "57014";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    /** Shutdown by the administrator, crash of another backend, still starting. */
    private static final Set<String> GOING_DOWN = Set.of("57P01", "57P02", "57P03");

    private DriverFailures() {}

    /** A refusal by SQL becomes {@link SqlFailure}, a database out of reach UNAVAILABLE; anything else stays. */
    static Throwable translate(Throwable failure) {
        return switch (failure) {
            case PgException refusal ->
                refusal(refusal.getErrorMessage(), refusal.getSqlState(), refusal.getConstraint(), refusal);
            case IOException e -> unavailable(e);
            case ClosedConnectionException e -> unavailable(e);
            case VertxException e -> unavailable(e);
            case TimeoutException e -> unavailable(e);
            case NoStackTraceThrowable e -> unavailable(e);
            default -> failure;
        };
    }

    /** A refusal by SQL, known by its SQLSTATE. */
    static Throwable refusal(String message, @Nullable String state, @Nullable String constraint, Throwable cause) {
        if (state == null
                || state.startsWith("08")
                || GOING_DOWN.contains(state)
                || state.equals(TOO_MANY_CONNECTIONS)) {
            return unavailable(cause);
        }
        if (state.equals(CANCELLED)) {
            return ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED,
                    "The database took too long for this request; filter by an indexed field or ask for less");
        }
        return new SqlFailure(message, state, constraint, cause);
    }

    private static Throwable unavailable(Throwable cause) {
        LOG.warnf("The database cannot be reached: %s", cause.getMessage());
        return ProblemException.of(
                ProblemCode.UNAVAILABLE, "The database cannot be reached at the moment; try again in a few seconds");
    }
}
