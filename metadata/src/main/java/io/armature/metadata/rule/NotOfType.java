package io.armature.metadata.rule;

import java.io.Serial;

/** A written default is no value of its field's type; never leaves this package. */
final class NotOfType extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotOfType(String message) {
        super(message, null, false, false);
    }
}
