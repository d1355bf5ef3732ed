package io.armature.core.record;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Makes a transaction roll back on purpose and carries its answer out; never leaves this package. */
final class RolledBack extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object answer;

    RolledBack(@Nullable Object answer) {
        super("Rolled back on purpose", null, false, false);
        this.answer = answer;
    }

    @Nullable
    Object answer() {
        return answer;
    }
}
