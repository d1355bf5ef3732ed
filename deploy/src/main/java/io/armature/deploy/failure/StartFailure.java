package io.armature.deploy.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The application cannot start or a command cannot be carried out; the message says what to do. */
public final class StartFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        this(message, null);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
