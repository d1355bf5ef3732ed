package io.armature.core.database;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The database cannot be brought into shape, or must not be used as it is; the message says what to do. */
public final class MigrationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
