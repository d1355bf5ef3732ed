package io.armature.core.record;

import java.io.Serial;

/** Says inside a transaction that the writer's catalog is no longer in force; never leaves this package. */
final class StaleCatalog extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StaleCatalog() {
        super("The catalog is stale", null, false, false);
    }
}
