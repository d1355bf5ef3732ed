package io.armature.deploy.importer.report;

import java.io.Serial;

/** An import that cannot start or cannot go on. The message is for the administrator: what is wrong and what to do. */
public final class ImportStopped extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ImportStopped(String message) {
        super(message);
    }

    public ImportStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
