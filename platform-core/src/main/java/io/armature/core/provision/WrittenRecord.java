package io.armature.core.provision;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.RowOutcome;
import java.util.UUID;

/** What became of a record that setting up an organisation needs. */
final class WrittenRecord {
    private WrittenRecord() {}

    /**
     * The id of the record.
     *
     * @throws ProblemException why it was not written
     */
    static UUID id(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Done done -> done.id();
            case RowOutcome.Refused refused -> throw new ProblemException(refused.problem());
            case RowOutcome.Skipped skipped ->
                throw ProblemException.of(ProblemCode.INTERNAL, "A record that the organisation needs was not written");
        };
    }
}
