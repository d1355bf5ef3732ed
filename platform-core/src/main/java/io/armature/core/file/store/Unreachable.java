package io.armature.core.file.store;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import org.jboss.logging.Logger;

/** A store that does not answer as it should: callers are told to come again, the log has the reason. */
final class Unreachable {
    private static final Logger LOG = Logger.getLogger(Unreachable.class);

    private Unreachable() {}

    static ProblemException because(Throwable cause) {
        LOG.warn("The store of files cannot be reached", cause);
        return ProblemException.of(
                ProblemCode.UNAVAILABLE, "Files cannot be reached at the moment. Try again after some seconds.");
    }
}
