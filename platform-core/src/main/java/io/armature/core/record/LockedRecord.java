package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.problem.Problem;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record locked so that nobody can begin to refer to it.
 *
 * @param version its version
 * @param deletion the deletion it went with; null while it is live
 */
record LockedRecord(int version, @Nullable UUID deletion) {

    /** Locks a record of the written module, live or deleted; empty when there is none. */
    static Uni<Optional<LockedRecord>> lock(WriteScope scope, UUID id) {
        Module module = scope.context().module();
        String text = "select version, deletion_id from " + module.table() + " where " + ModuleRows.where(module)
                + " and id = $2 for update";
        return scope.execute(SqlCall.of(text, scope.context().org().value(), id))
                .map(LockedRecord::of);
    }

    /** The same, of a record that the caller may do this to: else a refusal, which is the same for what is not there. */
    static Uni<Found> lock(WriteScope scope, UUID id, RecordRight right) {
        RowGate gate = new RowGate(scope.context());
        return Uni.combine()
                .all()
                .unis(lock(scope, id), gate.refusal(scope, right, id))
                .with((locked, refusal) -> new Found(locked, locked.flatMap(there -> refusal)));
    }

    /**
     * What was found under an id.
     *
     * @param locked the record, if there is one
     * @param refusal why the caller cannot have it, if it is there and the caller cannot
     */
    record Found(Optional<LockedRecord> locked, Optional<Problem> refusal) {}

    boolean live() {
        return deletion == null;
    }

    private static Optional<LockedRecord> of(SqlRows answer) {
        return answer.size() == 0
                ? Optional.empty()
                : Optional.of(new LockedRecord(
                        (Integer) Objects.requireNonNull(answer.value(0, 0)), (UUID) answer.value(0, 1)));
    }
}
