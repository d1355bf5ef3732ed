package io.armature.core.access;

import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Catalog;

/** From a caller and a catalog to what the caller may do. */
public final class AccessCompiler {

    /**
     * What the caller may do on this catalog. Today the only role with rights is ADMIN, which has all of them.
     *
     * @throws ProblemException FORBIDDEN for a caller without a role that grants anything
     */
    public Access compile(Caller caller, Catalog catalog) {
        if (caller.isAdmin()) {
            return Access.full();
        }
        throw ProblemException.of(
                ProblemCode.FORBIDDEN, "This token grants nothing here. Ask an administrator for one with a role.");
    }
}
