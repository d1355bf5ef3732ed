package io.armature.graphql.scalar;

import java.io.Serial;

/** A value that is none of the scalar; the message says what to write instead. */
final class NotThisScalar extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotThisScalar(String message) {
        super(message);
    }
}
