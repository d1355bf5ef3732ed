package io.armature.core.problem;

import java.io.Serial;

/** Carries a {@link Problem} through code whose return type has no room for it; the pipeline turns it into an error. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.message(), null, false, false);
        this.problem = problem;
    }

    public static ProblemException of(ProblemCode code, String message) {
        return new ProblemException(Problem.of(code, message));
    }

    public Problem problem() {
        return problem;
    }
}
