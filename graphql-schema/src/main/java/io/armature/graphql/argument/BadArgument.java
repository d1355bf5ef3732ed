package io.armature.graphql.argument;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;

/** Refusals of arguments that the schema allows but that mean nothing. */
public final class BadArgument {
    private BadArgument() {}

    public static ProblemException nullValue(String name) {
        return ProblemException.of(
                ProblemCode.BAD_REQUEST,
                "'" + name + "' is null. Leave it out, or ask for records without a value with isNull: true.");
    }

    /** @param path of the value at fault, such as {@code where.name.eq} */
    public static ProblemException at(String path, String message) {
        return new ProblemException(Problem.ofField(ProblemCode.BAD_REQUEST, path, path + ": " + message));
    }

    public static ProblemException because(String message) {
        return ProblemException.of(ProblemCode.BAD_REQUEST, message);
    }
}
