package io.armature.core.catalog;

import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.PlatformRight;
import io.smallrye.mutiny.Uni;

/** Whether callers may do something to their organisation itself. */
final class PlatformRights {
    private PlatformRights() {}

    /** Goes on for a caller that has the right on the organisation's access definition of now; fails with FORBIDDEN. */
    static Uni<Void> require(Catalogs catalogs, Caller caller, PlatformRight right) {
        return catalogs.current(caller.organisation().id())
                .invoke(catalog -> {
                    if (!catalog.access().of(caller).may(right)) {
                        throw new ProblemException(MetadataProblems.forbidden());
                    }
                })
                .replaceWithVoid();
    }
}
