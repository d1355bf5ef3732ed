package io.armature.core.database;

import io.armature.core.problem.ProblemException;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What Hibernate reports, in the words of this package. */
final class SessionFailures {
    private SessionFailures() {}

    /** As {@link DriverFailures#translate} does, for failures that Hibernate has wrapped. */
    static Throwable translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Throwable translated = ofCause(cause);
            if (translated != null) {
                return translated;
            }
        }
        return failure;
    }

    private static @Nullable Throwable ofCause(Throwable cause) {
        if (cause instanceof ProblemException) {
            return cause;
        }
        if (cause instanceof JDBCException refusal) {
            String message = String.valueOf(refusal.getSQLException().getMessage());
            return DriverFailures.refusal(message, refusal.getSQLState(), constraint(refusal), refusal);
        }
        Throwable translated = DriverFailures.translate(cause);
        return translated == cause ? null : translated;
    }

    private static @Nullable String constraint(JDBCException refusal) {
        return refusal instanceof ConstraintViolationException violation ? violation.getConstraintName() : null;
    }
}
