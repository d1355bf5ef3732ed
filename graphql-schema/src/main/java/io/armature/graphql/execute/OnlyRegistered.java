package io.armature.graphql.execute;

import io.armature.core.access.Access;
import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.PlatformRight;
import java.util.function.Supplier;

/**
 * Rule: in an organisation that says so only registered operations run. Who may change that may run any, so that nobody is
 * locked out.
 */
final class OnlyRegistered {
    private OnlyRegistered() {}

    /**
     * @param access of the caller, asked for only when it matters
     * @throws ProblemException FORBIDDEN
     */
    static void check(NamedDocuments.Named document, Caller caller, Supplier<Access> access) {
        if (!caller.organisation().onlyRegistered() || document.isRegistered()) {
            return;
        }
        if (!caller.scopes().allows("settings") || !access.get().may(PlatformRight.SETTINGS)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN,
                    "Your organisation runs registered operations only: send the documentId of one");
        }
    }
}
