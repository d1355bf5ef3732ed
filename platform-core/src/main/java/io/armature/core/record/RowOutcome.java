package io.armature.core.record;

import io.armature.core.problem.Problem;
import java.util.UUID;

/** What became of one row of a write, in the order of the input. */
public sealed interface RowOutcome {
    /** What happened to a row that was accepted. */
    enum Effect {
        CREATED,
        UPDATED,
        /** The row already was as asked: no new version, no history, no event. */
        UNCHANGED,
        DELETED,
        RESTORED,
        PURGED
    }

    record Done(UUID id, Effect effect) implements RowOutcome {}

    record Refused(Problem problem) implements RowOutcome {}

    /** Accepted, but not stored because the batch was aborted by another row. */
    record Skipped() implements RowOutcome {}
}
