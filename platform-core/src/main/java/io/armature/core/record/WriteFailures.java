package io.armature.core.record;

import io.armature.core.database.SqlFailure;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;

/** What the database refuses although every rule was checked: a second wall, met in races only. */
final class WriteFailures {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";

    private WriteFailures() {}

    /** Whether PostgreSQL asks to repeat the transaction. */
    static boolean repeatable(Throwable failure) {
        return failure instanceof SqlFailure sql
                && (sql.sqlState().equals(SERIALIZATION_FAILURE)
                        || sql.sqlState().equals(DEADLOCK));
    }

    /** The problem a caller sees; a failure that says nothing to callers stays what it is. */
    static Throwable problem(Throwable failure) {
        return switch (((SqlFailure) failure).sqlState()) {
            case FOREIGN_KEY ->
                problem(ProblemCode.REFERENCE_INVALID, "A record referred to is gone, or is still referred to");
            case UNIQUE -> problem(ProblemCode.DUPLICATE_VALUE, "Another record has one of these values");
            case SERIALIZATION_FAILURE, DEADLOCK ->
                problem(ProblemCode.UNAVAILABLE, "Too many writes of the same records at once; repeat the request");
            default -> failure;
        };
    }

    private static ProblemException problem(ProblemCode code, String message) {
        return new ProblemException(Problem.of(code, message));
    }
}
