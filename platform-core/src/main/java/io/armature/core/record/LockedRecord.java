package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.sql.ModuleRows;
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
