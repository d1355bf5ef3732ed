package io.armature.core.record;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.metadata.access.RecordRight;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets pass what the caller may do with the records of the written module. Nothing is asked where nothing is limited. */
record RowGate(WriteContext context) {

    /** @throws ProblemException FORBIDDEN when the caller has none of the rights on any record of the module */
    void open(RecordRight... anyOf) {
        for (RecordRight right : anyOf) {
            if (context.access().may(right, context.module())) {
                return;
            }
        }
        throw new ProblemException(WriteProblems.forbidden(context.module()));
    }

    /** What the caller may do with each of the records; none is hidden that is absent here. */
    Uni<Map<UUID, Verdict>> verdicts(WriteScope scope, RecordRight right, Collection<UUID> ids) {
        if (context.rights().unlimited(right, context.module())) {
            Map<UUID, Verdict> allowed = new HashMap<>();
            ids.forEach(id -> allowed.put(id, Verdict.ALLOWED));
            return Uni.createFrom().item(allowed);
        }
        return scope.execute(context.rights().ask(right, context.module(), ids)).map(RowRights::read);
    }

    /** Why the record cannot be had, if it cannot. */
    Uni<Optional<Problem>> refusal(WriteScope scope, RecordRight right, UUID id) {
        return verdicts(scope, right, List.of(id)).map(verdicts -> refusal(verdicts.getOrDefault(id, Verdict.HIDDEN)));
    }

    Optional<Problem> refusal(Verdict verdict) {
        return switch (verdict) {
            case HIDDEN -> Optional.of(WriteProblems.notFound(context.module()));
            case READABLE -> Optional.of(WriteProblems.forbidden(context.module()));
            case ALLOWED -> Optional.empty();
        };
    }
}
