package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.read.PreparedMatch;
import io.armature.core.sql.Bindings;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * The condition of a write that finds its records itself, with the values of a request.
 *
 * @param match what is looked for
 * @param values of the request; the first belongs to {@code match}
 */
public record Matching(PreparedMatch match, Bindings values) {

    /** Finds and locks the records; one more than allowed when there are more. */
    Uni<List<UUID>> find(WriteScope scope, int atMost) {
        SqlCall call = match.call(values, atMost + 1);
        return scope.execute(call)
                .map(PreparedMatch::read)
                .chain(found -> found.size() > atMost ? Uni.createFrom().item(found) : stillMatching(scope, found));
    }

    /** Whoever held a lock may have written other records that the condition looks at. */
    private Uni<List<UUID>> stillMatching(WriteScope scope, List<UUID> found) {
        return match.again(values, found)
                .map(call -> scope.execute(call).map(PreparedMatch::read))
                .orElseGet(() -> Uni.createFrom().item(found));
    }
}
