package io.armature.graphql.platform;

import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.metadata.access.PlatformRight;

/** What only administrators may do. */
final class Administrators {

    private Administrators() {}

    /** The caller, if it has the right; else FORBIDDEN. */
    static Caller only(CurrentRequest request, PlatformRight right) {
        if (!request.access().may(right)) {
            throw ProblemException.of(ProblemCode.FORBIDDEN, "Only administrators of the organisation may do this");
        }
        return request.caller();
    }
}
