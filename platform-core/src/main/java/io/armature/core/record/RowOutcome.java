package io.armature.core.record;

import io.armature.core.problem.Problem;
import io.armature.core.problem.Violation;
import java.util.List;
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

    /**
     * Accepted.
     *
     * @param warnings what whoever wrote it is to be told of
     */
    record Done(UUID id, Effect effect, List<Violation> warnings) implements RowOutcome {
        public Done {
            warnings = List.copyOf(warnings);
        }

        /** One that nothing is to be told of. */
        public Done(UUID id, Effect effect) {
            this(id, effect, List.of());
        }
    }

    record Refused(Problem problem) implements RowOutcome {}

    /** Accepted, but not stored because the batch was aborted by another row. */
    record Skipped() implements RowOutcome {}
}
