package io.armature.graphql.error;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import org.jboss.logging.Logger;

/** Failures as problems: what carries a problem, however wrapped, gives it; everything else is a fault of ours. */
public final class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);

    private Faults() {}

    /**
     * The problem a failure stands for. A fault of ours is logged under the request's id and told without detail;
     * what messages say, which may quote records, is logged at level DEBUG alone.
     */
    public static Problem problemOf(Throwable failure, String requestId) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return refused.problem();
            }
        }
        LOG.errorf(new WithoutMessages(failure), "Request %s failed", requestId);
        LOG.debugf(failure, "Request %s failed", requestId);
        return Problem.of(
                ProblemCode.INTERNAL, "Something went wrong on our side. Give the request id when you report it.");
    }
}
