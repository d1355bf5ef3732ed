package io.armature.core.record;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** A soft delete of all records that a condition finds; one that may not go keeps all. */
record DeleteManyFlow(WriteCommand.DeleteMany command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return command.matching().find(scope, command.atMost()).chain(ids -> {
            if (ids.size() > command.atMost()) {
                return Uni.createFrom().item(WriteResult.refused(WriteProblems.moreThan(command.atMost())));
            }
            return ids.isEmpty()
                    ? Uni.createFrom().item(new WriteResult(List.of(), true))
                    : new Deletion(scope, ids).run();
        });
    }
}
