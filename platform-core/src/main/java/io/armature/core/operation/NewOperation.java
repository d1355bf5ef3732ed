package io.armature.core.operation;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.regex.Pattern;

/**
 * A document to register.
 *
 * @param name 1 to 100 letters, digits and {@code . _ -}, a letter first; refused with VALIDATION_FAILED otherwise
 * @param document its text
 */
public record NewOperation(String name, String document) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");

    public NewOperation {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.of(
                    ProblemCode.VALIDATION_FAILED,
                    "An operation's name has 1 to 100 letters, digits, dots, hyphens and underscores, a letter first");
        }
    }
}
