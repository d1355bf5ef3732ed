package io.armature.core.idempotency;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.regex.Pattern;

/**
 * What a client calls one request of its own. Whoever has it can read the answer, so it is neither stored nor logged.
 *
 * @param text 1 to 255 visible characters of ASCII
 */
public record IdempotencyKey(String text) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** @throws ProblemException BAD_REQUEST for any other text */
    public IdempotencyKey {
        if (!isOne(text)) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST,
                    "An Idempotency-Key is one text of 1 to 255 visible ASCII characters without spaces. Send a new UUID"
                            + " for each request that is not a repetition.");
        }
    }

    /** Whether a text is a key. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "IdempotencyKey[hidden]";
    }
}
