package io.armature.graphql.platform;

import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;

/** What only administrators may do. */
final class Administrators {

    private Administrators() {}

    /** The caller, if an administrator; else FORBIDDEN. */
    static Caller only(Caller caller) {
        if (!caller.isAdmin()) {
            throw ProblemException.of(ProblemCode.FORBIDDEN, "Only administrators of the organisation may do this");
        }
        return caller;
    }
}
