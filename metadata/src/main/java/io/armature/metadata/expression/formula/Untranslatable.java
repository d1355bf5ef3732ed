package io.armature.metadata.expression.formula;

import java.io.Serial;

/** Something of the language that a formula has no use of; the message says which. Never leaves this package. */
final class Untranslatable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Untranslatable(String message) {
        super(message);
    }
}
