package io.armature.graphql.request;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;

/** Refusals of arguments that the schema allows but that mean nothing. */
final class BadArgument {
    private BadArgument() {}

    static ProblemException nullValue(String name) {
        return ProblemException.of(
                ProblemCode.BAD_REQUEST,
                "'" + name + "' is null. Leave it out, or ask for records without a value with isNull: true.");
    }

    static ProblemException because(String message) {
        return ProblemException.of(ProblemCode.BAD_REQUEST, message);
    }
}
